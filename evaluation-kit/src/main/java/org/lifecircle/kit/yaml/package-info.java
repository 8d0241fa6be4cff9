/**
 * YAML files of keys and values, read so that every problem knows its line, and the only package
 * that touches the YAML library.
 */
package org.lifecircle.kit.yaml;
