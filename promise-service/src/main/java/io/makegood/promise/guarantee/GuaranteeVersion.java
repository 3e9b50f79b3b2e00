package io.makegood.promise.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.check.Validation;
import io.makegood.terms.document.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of a guarantee. A draft can be rewritten at will; publishing it validates its terms and freezes it. What
 * is published can be suspended and resumed, and is at last retired: promises made under it are still judged by it, but
 * no new ones are made. A change begins as the draft of the next version.
 */
@Entity
@Table(name = "guarantee_version")
public class GuaranteeVersion {

    @EmbeddedId
    private GuaranteeRef ref;

    @TenantId
    @Column(name = "tenant")
    private String tenant;

    private String name;

    private Status status;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable Instant effectiveUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode calendars;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected GuaranteeVersion() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills in the tenant
    public GuaranteeVersion(GuaranteeRef ref, Content content, Instant now) {
        this.ref = ref;
        this.status = Status.DRAFT;
        this.createdAt = now;
        this.calendars = JsonNodeFactory.instance.objectNode();
        write(content);
    }

    public void rewrite(Content content) {
        if (status != Status.DRAFT) {
            throw new StatusForbids(ref, status, "changed");
        }
        write(content);
    }

    private void write(Content content) {
        name = content.name();
        effectiveFrom = content.effectiveFrom();
        effectiveUntil = content.effectiveUntil();
        terms = content.terms();
    }

    /** @param named bodies of the calendars that its terms name, by code */
    public List<Finding> validate(JsonNode named) {
        return Validation.of(terms, BusinessCalendar.readAll(named));
    }

    /** As promises are judged by it; refuses when its terms are not valid. */
    public PublishedVersion compiled(JsonNode named) {
        JsonNode pinned = status == Status.DRAFT ? named : calendars;
        refuseUnlessValid(pinned);
        return new PublishedVersion(
                ref,
                status,
                effectiveFrom,
                effectiveUntil,
                Validation.trusted(terms, BusinessCalendar.readAll(pinned)));
    }

    /** Pins the calendars that its terms name: whatever changes there later changes nothing here. */
    public void publish(JsonNode named, Instant now) {
        refuseUnlessValid(named);
        calendars = named;
        move("published", Status.PUBLISHED, Status.DRAFT);
        publishedAt = now;
    }

    public void suspend() {
        move("suspended", Status.SUSPENDED, Status.PUBLISHED);
    }

    public void resume() {
        move("resumed", Status.PUBLISHED, Status.SUSPENDED);
    }

    public void retire() {
        move("retired", Status.RETIRED, Status.PUBLISHED, Status.SUSPENDED);
    }

    private void move(String verb, Status to, Status... from) {
        if (!List.of(from).contains(status)) {
            throw new StatusForbids(ref, status, verb);
        }
        status = to;
    }

    private void refuseUnlessValid(JsonNode named) {
        List<Violation> errors = validate(named).stream()
                .map(finding -> new Violation(
                        "/terms" + finding.pointer(),
                        "/terms%s; %s".formatted(finding.sentence(), finding.suggestion())))
                .toList();
        if (!errors.isEmpty()) {
            throw new Invalid("terms-invalid", "the terms of %s are not valid; see errors".formatted(ref), errors);
        }
    }

    public boolean isInForceAt(Instant moment) {
        return status == Status.PUBLISHED
                && !moment.isBefore(effectiveFrom)
                && (effectiveUntil == null || moment.isBefore(effectiveUntil));
    }

    public GuaranteeRef ref() {
        return ref;
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public @Nullable Instant effectiveUntil() {
        return effectiveUntil;
    }

    public JsonNode terms() {
        return terms;
    }

    /** The calendars that its terms name, by code, as they stood when it was published. */
    public JsonNode calendars() {
        return calendars;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public long revision() {
        return revision;
    }
}
