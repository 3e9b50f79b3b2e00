package io.makegood.promise.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.terms.Terms;
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

    /** As promises are judged by it; refuses for errors in its terms. Warnings stand in the way of publishing alone. */
    public PublishedVersion compiled(JsonNode named) {
        return tried(named).version();
    }

    /** As {@link #compiled}, with the warnings of a draft. */
    public TriedVersion tried(JsonNode named) {
        boolean isDraft = status == Status.DRAFT;
        JsonNode pinned = isDraft ? named : calendars;
        List<Finding> findings = isDraft ? validate(named) : List.of();
        refuse(findings.stream().filter(Finding::isError).toList());
        Terms read = Validation.trusted(terms, BusinessCalendar.readAll(pinned));
        return new TriedVersion(new PublishedVersion(ref, status, effectiveFrom, effectiveUntil, read), findings);
    }

    /** Pins the calendars that its terms name: whatever changes there later changes nothing here. */
    public void publish(JsonNode named, Instant now) {
        refuse(validate(named));
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

    private void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Invalid(
                    "terms-invalid",
                    "the terms of %s are not valid; see errors".formatted(ref),
                    findings.stream().map(GuaranteeVersion::violation).toList());
        }
    }

    private static Violation violation(Finding finding) {
        String accept = finding.isError() ? "" : " (a warning: or accept it there)";
        return new Violation(
                "/terms" + finding.pointer(),
                "/terms%s; %s%s".formatted(finding.sentence(), finding.suggestion(), accept));
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
