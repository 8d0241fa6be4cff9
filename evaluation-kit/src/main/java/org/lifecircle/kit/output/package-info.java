/** What an evaluation leaves behind: the files of the report folder, all or none of them. */
package org.lifecircle.kit.output;
