/**
 * Photos from a phone in the same network: a second address that is open only while somebody has
 * switched it on, for one circle, for who knows the code. Read {@link
 * org.lifecircle.desk.phone.PhoneDesk} first.
 */
package org.lifecircle.desk.phone;
