package io.makegood.kernel.note;

import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    Note get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NoteNotFound(id));
    }

    List<Note> after(Cursor cursor, int limit) {
        return find("(writtenAt, id) > (?1, ?2) order by writtenAt, id", cursor.at(), cursor.id())
                .page(Page.ofSize(limit))
                .list();
    }

    static final class NoteNotFound extends Refusal {
        NoteNotFound(UUID id) {
            super(Kind.NOT_FOUND, "note-not-found", "no note " + id);
        }
    }
}
