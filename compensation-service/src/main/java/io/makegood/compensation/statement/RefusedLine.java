package io.makegood.compensation.statement;

/** A line that could not be read, and why. */
public record RefusedLine(int number, String problem) {}
