/** The page of the desk in a real browser, as a person uses it. */
package org.lifecircle.desk.browser;
