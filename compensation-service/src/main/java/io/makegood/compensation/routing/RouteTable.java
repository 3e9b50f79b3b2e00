package io.makegood.compensation.routing;

import java.util.List;

/** The routes of a tenant; the first that fits is taken. */
public record RouteTable(List<Route> routes, int revision) {}
