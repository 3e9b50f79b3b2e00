package io.makegood.delivery.vocabulary;

import io.makegood.delivery.event.Party;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The neutral words for what happens and why, each in words for customers, in the order of the file.
 *
 * @param types what happens, by its word
 * @param reasons why, by its word
 */
public record Vocabulary(Map<String, EventType> types, Map<String, Reason> reasons) {

    /**
     * What happens.
     *
     * @param group what it happens to, such as {@code parcel}
     * @param stage where a parcel stands once it happened
     * @param derived when the suite itself tells it; null when others do
     */
    public record EventType(
            String word,
            String group,
            String en,
            String zh,
            @Nullable String stage,
            @Nullable String derived) {}

    /** Why, and who is responsible unless whoever tells it says otherwise. */
    public record Reason(String word, Party party, String en, String zh) {}

    /** Who is responsible for a reason that is one of ours. */
    public Optional<Party> partyOf(@Nullable String reason) {
        return Optional.ofNullable(reason).map(reasons::get).map(Reason::party);
    }
}
