/** What people call the business formats every day, and which official format each name means. */
package org.lifecircle.kit.formats;
