/** Tables of places from map services in China: which business formats their types mean. */
package org.lifecircle.kit.poi;
