package io.makegood.terms.rendering;

import java.util.List;

/** A part of a page, before it is known what the page is written in. Its texts are plain. */
sealed interface Block {

    /** @param level 1 is the title of the page */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Items(List<String> texts, boolean numbered) implements Block {

        public Items {
            texts = List.copyOf(texts);
        }
    }

    /** @param caption what it shows, for those who do not see it */
    record Table(String caption, List<String> head, List<List<String>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
