/**
 * Parquet files: tables of results written with their types, and circles kept one in a row, read
 * and written. The only package that touches the Parquet library. Read {@link
 * org.lifecircle.kit.parquet.ParquetTable} first.
 */
package org.lifecircle.kit.parquet;
