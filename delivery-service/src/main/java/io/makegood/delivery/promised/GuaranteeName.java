package io.makegood.delivery.promised;

import io.makegood.kernel.tenancy.Tenant;
import java.util.Map;

/**
 * What people call a version of a guarantee, its objectives and its exclusions.
 *
 * @param abouts by the id of an objective or exclusion, the words by language ({@code en}, {@code zh})
 */
public record GuaranteeName(
        Tenant tenant, String code, int version, String name, Map<String, Map<String, String>> abouts) {}
