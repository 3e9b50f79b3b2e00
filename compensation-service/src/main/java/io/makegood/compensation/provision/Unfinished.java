package io.makegood.compensation.provision;

import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A promise with open risks, as all stood at one moment.
 *
 * @param standing the last verdict of each due time
 * @param booked what was owed in all, by award
 */
record Unfinished(MadePromise made, List<OpenRisk> risks, List<Verdict> standing, Map<String, BigDecimal> booked) {

    Promise promise() {
        return made.promise();
    }
}
