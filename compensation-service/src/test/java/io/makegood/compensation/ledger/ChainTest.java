package io.makegood.compensation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.compensation.ledger.Break.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    /** {@code (head -c 32 /dev/zero; printf a) | sha256sum}. */
    private static final Hash A = new Hash("41a0370c3d9f42773a59e8e01651911cf43b1e3f66944cbb690029debc4eb647");

    /** The same with that hash in front of b. */
    private static final Hash B = new Hash("abccbe9b24d2bbd3aa1360d605147a841dd051130131c6929d6004e1ae4796e8");

    @Test
    void a_hash_is_over_the_one_before_and_the_text() {
        assertThat(Hash.NONE.then("a")).isEqualTo(A);
        assertThat(A.then("b")).isEqualTo(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41a0", "zza0370c3d9f42773a59e8e01651911cf43b1e3f66944cbb690029debc4eb647"})
    void only_64_digits_are_a_hash(String hex) {
        assertThatThrownBy(() -> new Hash(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_follows_is_accepted_and_becomes_the_head() {
        Chain chain = new Chain();

        assertThat(chain.accepts(seal(1, A, "a"))).isTrue();
        assertThat(chain.accepts(seal(2, B, "b"))).isTrue();
        assertThat(chain.head()).isEqualTo(new Head(2, B));
    }

    @Test
    void a_number_that_is_left_out_is_missing() {
        assertThat(firstBreak(seal(2, B, "b"))).isEqualTo("missing 1: number 1 is gone");
        assertThat(firstBreak(seal(1, A, "a"), seal(3, B, "b"))).isEqualTo("missing 2: number 2 is gone");
    }

    @Test
    void a_seal_without_its_transfer_is_missing() {
        assertThat(firstBreak(seal(1, A, "a"), seal(2, B, null)))
                .isEqualTo("missing 2: the transfer of number 2, %s, is gone".formatted(id(2)));
    }

    @Test
    void another_content_is_changed() {
        assertThat(firstBreak(seal(1, A, "x"), seal(2, B, "b")))
                .isEqualTo("changed 1: transfer %s is not what was sealed as number 1".formatted(id(1)));
    }

    @Test
    void transfers_that_changed_places_are_told_from_changed_ones() {
        assertThat(firstBreak(seal(1, A, "b"), seal(2, B, "a"))).startsWith("order 1:");
    }

    @Test
    void seals_that_changed_places_too() {
        assertThat(firstBreak(seal(1, B, "b"), seal(2, A, "a"))).startsWith("order 1:");
    }

    @Test
    void what_was_put_between_two_that_follow_is_added() {
        assertThat(firstBreak(seal(1, A, "a"), seal(2, A, "forged"), seal(3, B, "b")))
                .isEqualTo("added 2: number 3 follows 1, and number 2 was put in between");
    }

    private static String firstBreak(Seal... seals) {
        Chain chain = new Chain();
        List<Seal> left = new ArrayList<>(List.of(seals));
        while (chain.accepts(left.get(0))) {
            left.remove(0);
        }
        Break found = chain.gap(left.get(0)).orElseGet(() -> Break.explain(chain.head(), left));
        assertThat(found.kind()).isNotEqualTo(Kind.BALANCE);
        return "%s %d: %s".formatted(found.kind().word(), found.number(), found.detail());
    }

    private static Seal seal(long number, Hash hash, @Nullable String text) {
        return new Seal(new Head(number, hash), id(number), text);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
