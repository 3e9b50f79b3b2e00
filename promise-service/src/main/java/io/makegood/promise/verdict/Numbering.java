package io.makegood.promise.verdict;

import io.makegood.promise.promise.DueTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives each due time of a promise its number: the one it had, or the next. */
final class Numbering {

    private final Map<DueKey, DueTime> known = new LinkedHashMap<>();
    private final Map<DueKey, DueTime> changed = new LinkedHashMap<>();
    private final Set<DueKey> seen = new HashSet<>();

    Numbering(List<DueTime> dueTimes) {
        dueTimes.forEach(due -> known.put(key(due), due));
    }

    private static DueKey key(DueTime due) {
        return new DueKey(due.objective(), due.occurrence(), due.rePromise());
    }

    /** The due time of the course, as it is now. */
    DueTime dueTime(Course course) {
        DueKey key = course.key();
        seen.add(key);
        DueTime before = known.get(key);
        int no = before == null ? known.size() : before.no();
        String offeredBy = before == null ? null : before.offeredBy();
        DueTime now = new DueTime(
                no,
                key.objective(),
                key.occurrence(),
                key.rePromise(),
                course.dueAt(),
                course.beganAt(),
                offeredBy,
                course.paused());
        if (!Objects.equals(before, now)) {
            known.put(key, now);
            changed.put(key, now);
        }
        return now;
    }

    /** New ones, and those whose time has moved. */
    List<DueTime> changed() {
        return List.copyOf(changed.values());
    }

    /** Those that had a number and have no course any more, nor a clock that could stand still. */
    List<DueTime> vanished() {
        List<DueTime> vanished = new ArrayList<>();
        known.forEach((key, due) -> {
            if (!seen.contains(key)) {
                vanished.add(due.running());
            }
        });
        vanished.stream().filter(due -> !due.equals(known.get(key(due)))).forEach(due -> changed.put(key(due), due));
        return vanished;
    }
}
