/** From a circle and its what-ifs to tables and a page of the differences. */
package org.lifecircle.kit.compare;
