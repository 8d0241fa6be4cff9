/**
 * A country that does not exist, with as many circles, residents and outlets as the programme was
 * reported to have: to try what many circles need. Read {@link
 * org.lifecircle.kit.synthetic.SyntheticCountry} first.
 */
package org.lifecircle.kit.synthetic;
