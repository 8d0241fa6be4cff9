/**
 * What an evaluation leaves behind: the files of the report folder, all or none of them. Read
 * {@link org.lifecircle.kit.output.ReportFolder} first.
 */
package org.lifecircle.kit.output;
