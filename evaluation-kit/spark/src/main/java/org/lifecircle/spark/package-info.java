/**
 * Judges many circles on Apache Spark, and is the only package that touches Spark. Read {@link
 * org.lifecircle.spark.ProgrammeJob} first.
 */
package org.lifecircle.spark;
