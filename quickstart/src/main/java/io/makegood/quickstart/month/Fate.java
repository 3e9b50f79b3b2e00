package io.makegood.quickstart.month;

/** What becomes of a promise. */
enum Fate {
    /** Delivered in time. */
    KEPT,
    /** Late because of the weather, which excuses it. */
    EXCUSED,
    LATE,
    /** Nobody ever tells anything. */
    SILENT,
    /** Lost, or damaged; where the guarantee knows of neither it is silent. */
    HURT
}
