package org.dateline.connect.postgres;

import java.util.function.Function;

/**
 * A column of a table and where its value comes from.
 *
 * @param name its name in the table
 * @param type its PostgreSQL type
 * @param value finds the value in what a row is made from; null gives NULL
 */
record Column<R>(String name, String type, Function<R, Object> value) {}
