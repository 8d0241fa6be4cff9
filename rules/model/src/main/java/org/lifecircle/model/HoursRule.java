package org.lifecircle.model;

/** A rule of opening hours, applied to what the rules before it say. */
public sealed interface HoursRule permits CalendarRule, ConditionRule {}
