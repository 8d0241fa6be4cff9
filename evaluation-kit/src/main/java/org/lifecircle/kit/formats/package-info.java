/**
 * What people call the business formats every day, and which official format each name means. Read
 * {@link org.lifecircle.kit.formats.EverydayNames} first.
 */
package org.lifecircle.kit.formats;
