package io.makegood.delivery.connection.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Spoils messages, in ways that come from a seed: the same seed spoils them the same way. */
public final class Mutation {

    /** Put in as they are: not all of them are JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "3.25",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(900),
            "9".repeat(5000),
            "NaN",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "{\"address\":[]}",
            "\"\"",
            "\" \"",
            "\"" + "x".repeat(150) + "\"",
            "\"" + "y".repeat(300_000) + "\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"\\udc00\\ud83d\"",
            "\"\uD83D\uDCE6\"",
            "\"\\\"; drop table connection; --\"",
            "\"9999-12-31T23:59:59\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"1969-12-31T23:59:59+00:00\"",
            "\"2026-03-29T02:30:00\"",
            "\"2026-03-04 24:00:00\"",
            "\"2026-03-04T10:00:00.123456789+18:00\"",
            "\"+999999999-12-31T23:59:59\"",
            "\"%00\"",
            "[".repeat(5000) + "]".repeat(5000),
            "{\"a\":".repeat(990) + "1" + "}".repeat(990));

    private static final String HERE = "\"put it here\"";

    private final Random random;

    public Mutation(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** The JSON with one to three of its parts replaced, removed or doubled. */
    public String ofJson(String json) {
        String spoilt = json;
        for (int times = 1 + below(3); times > 0; times--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private String once(String json) {
        JsonNode root;
        try {
            root = Shop.json(json);
        } catch (RuntimeException noLongerJson) {
            return json;
        }
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return json;
        }
        spoil(containers.get(below(containers.size())));
        return root.toString().replace(HERE, VALUES.get(below(VALUES.size())));
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            into.add(container);
        }
        node.forEach(child -> collect(child, into));
    }

    private void spoil(ContainerNode<?> container) {
        boolean removes = below(5) == 0;
        if (container instanceof ArrayNode list) {
            int index = below(list.size());
            if (removes) {
                list.remove(index);
            } else {
                list.set(index, "put it here");
            }
        } else if (container instanceof ObjectNode object) {
            String name = nameIn(object);
            if (removes) {
                object.remove(name);
            } else {
                object.put(name, "put it here");
            }
        }
    }

    private String nameIn(ObjectNode object) {
        Iterator<String> names = object.fieldNames();
        for (int skip = below(object.size()); skip > 0; skip--) {
            names.next();
        }
        return names.next();
    }

    /** The body cut off, or with some of its bytes changed, put in or doubled. */
    public byte[] ofBytes(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        int at = below(body.length);
        return switch (below(5)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> changed(body, at, (byte) below(256));
            case 2 -> changed(body, at, (byte) 0);
            case 3 -> inserted(body, at, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF});
            default -> inserted(body, at, Arrays.copyOfRange(body, below(at + 1), at));
        };
    }

    private static byte[] changed(byte[] body, int at, byte with) {
        byte[] changed = body.clone();
        changed[at] = with;
        return changed;
    }

    private static byte[] inserted(byte[] body, int at, byte[] more) {
        byte[] longer = Arrays.copyOf(body, body.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(body, at, longer, at + more.length, body.length - at);
        return longer;
    }
}
