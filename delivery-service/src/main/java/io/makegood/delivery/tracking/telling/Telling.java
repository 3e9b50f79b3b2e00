package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.promised.GuaranteeName;
import io.makegood.delivery.promised.Word;
import io.makegood.delivery.tracking.telling.Tracking.DateTold;
import io.makegood.delivery.tracking.telling.Tracking.EventTold;
import io.makegood.delivery.tracking.telling.Tracking.ParcelTold;
import io.makegood.delivery.tracking.telling.Tracking.PromiseTold;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells an order in the words of one language. */
public final class Telling {

    private static final Comparator<Word.Due> BY_DATE = Comparator.comparing(Word.Due::objective)
            .thenComparing(Word.Due::occurrence)
            .thenComparing(Word.Due::rePromise);

    private final Story story;
    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final Times times;
    private final Why why;

    private Telling(Story story, Vocabulary vocabulary, Phrases phrases, Instant now) {
        this.story = story;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.times = new Times(phrases, story.zone(), now);
        this.why = new Why(phrases, vocabulary);
    }

    public static Tracking of(Story story, Vocabulary vocabulary, Phrases phrases, Instant now) {
        return new Telling(story, vocabulary, phrases, now).tell();
    }

    private Tracking tell() {
        List<FulfilmentEvent> facts = story.facts();
        List<String> parcels =
                story.parcels().stream().map(ParcelTold::tracking).toList();
        Whereabouts whereabouts = Whereabouts.of(story.factsOfAwaited(), parcels, vocabulary);
        List<EventTold> events = new ArrayList<>(facts.stream().map(this::event).toList());
        Collections.reverse(events);
        return new Tracking(
                story.order(),
                phrases.tag(),
                phrases.said("state", State.of(whereabouts, story)),
                whereabouts.step(),
                story.all(Word.Promised.class).stream().map(this::promise).toList(),
                story.parcels(),
                events);
    }

    private EventTold event(FulfilmentEvent event) {
        ZoneId zone = event.zone() == null ? event.occurredAt().getOffset() : event.zone();
        return new EventTold(
                type(event.type()),
                why.reason(event.reason()),
                event.text(),
                event.place(),
                event.parcel(),
                times.moment(event.occurredAt().atZoneSameInstant(zone)));
    }

    private String type(String word) {
        Vocabulary.EventType type = vocabulary.types().get(word);
        if (type == null) {
            return spoken(word);
        }
        return phrases.isChinese() ? type.zh() : type.en();
    }

    /** A word of a guarantee's own, as people write. */
    private static String spoken(String word) {
        String words = word.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private PromiseTold promise(Word.Promised promise) {
        Optional<GuaranteeName> name = story.guarantees().stream()
                .filter(one -> one.code().equals(promise.guarantee()) && one.version() == promise.version())
                .findFirst();
        return new PromiseTold(
                name.map(GuaranteeName::name).orElseGet(() -> spoken(promise.guarantee())),
                times.moment(promise.madeAt()),
                dates(promise),
                new Compensation(phrases, times, story, promise.promise(), id -> about(name, id)).told());
    }

    private String about(Optional<GuaranteeName> name, String id) {
        return name.map(GuaranteeName::abouts)
                .map(abouts -> abouts.get(id))
                .map(about -> about.get(phrases.tag()))
                .orElseGet(() -> spoken(id).toLowerCase(Locale.ROOT));
    }

    private List<DateTold> dates(Word.Promised promise) {
        Map<Word.Due, Word.Offered> offers = new LinkedHashMap<>();
        story.all(Word.Offered.class).forEach(offer -> offers.put(offer.due(), offer));
        Map<Word.Due, Word.Judged> verdicts = new LinkedHashMap<>();
        story.verdicts(promise.promise()).forEach(verdict -> verdicts.put(verdict.due(), verdict));
        List<Word.Due> dues = new ArrayList<>(offers.keySet());
        verdicts.keySet().stream().filter(due -> !offers.containsKey(due)).forEach(dues::add);
        return dues.stream()
                .filter(due -> due.promise().equals(promise.promise()))
                .sorted(BY_DATE)
                .map(due -> date(due, offers.get(due), verdicts.get(due)))
                .toList();
    }

    private DateTold date(Word.Due due, Word.@Nullable Offered offer, Word.@Nullable Judged verdict) {
        Instant dueAt =
                verdict != null && verdict.dueAt() != null ? verdict.dueAt() : offer == null ? null : offer.dueAt();
        Word.Offered later = due.rePromise() > 0 ? offer : null;
        return new DateTold(
                dueAt == null
                        ? phrases.say("date.open")
                        : phrases.say(due.rePromise() > 0 ? "date.offered" : "date.promised", times.text(dueAt)),
                dueAt == null ? null : times.moment(dueAt),
                due.rePromise(),
                later == null ? null : times.moment(later.offeredAt()),
                later == null ? null : later.offeredBy(),
                phrases.said("date.state", verdict == null ? "open" : verdict.state()),
                why.of(verdict),
                why.responsible(verdict));
    }
}
