/** Small programs to copy. Each is run by a test. */
package org.lifecircle.examples;
