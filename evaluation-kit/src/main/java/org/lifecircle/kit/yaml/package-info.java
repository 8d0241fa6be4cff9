/**
 * YAML files of keys and values, read so that every problem knows its line, and the only package
 * that touches the YAML library. Read {@link org.lifecircle.kit.yaml.YamlMapping} first.
 */
package org.lifecircle.kit.yaml;
