/*
 * The physical yardstick: a plain walk of a capture in C, one pass, one thread, that fills the columns that our decoder fills.
 * pcapng → Ethernet (VLAN), Linux cooked or raw IP → IPv4, IPv6 → SCTP chunks → M3UA → SCCP → TCAP → MAP by the state tables of our descriptions;
 * Diameter AVPs over SCTP and TCP; GTP elements over UDP. Names (hosts, realms, access points) become numbers, contexts of dialogues are remembered.
 * The tables are made from src/wire by walk-tables.ts. Left out, as a yardstick may: anomalies, copies, reassembly (fragments, segments, streams),
 * the subscriber in MAP-Open, CAP and INAP parameters, other link types, big-endian captures. Prints one line of JSON: rates, and sums of the columns to hold against ours.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#include "walk-tables.h"

typedef const uint8_t *octets;
enum { ROWS = 256, CHUNK = 256 << 10, DEPTH = 32 };
enum { SCCP, TCAP_, MAP, ISUP, DIAMETER, GTPV1, GTPV2 };
#define NONE32 0xffffffffu
#define NO_DIGITS 0xffffffffffffffffull

static inline uint32_t be16(octets p) { return (uint32_t)p[0] << 8 | p[1]; }
static inline uint32_t be32(octets p) { uint32_t v; memcpy(&v, p, 4); return __builtin_bswap32(v); }
static inline uint32_t le32(octets p) { uint32_t v; memcpy(&v, p, 4); return v; }

/* The columns: one row per component, 256 at a time: they stay in the first cache. */
static struct {
  double at[ROWS];
  uint32_t frame[ROWS], link[ROWS], from[ROWS], to[ROWS], opc[ROWS], dpc[ROWS], called_pc[ROWS], calling_pc[ROWS], otid[ROWS], dtid[ROWS], marks[ROWS];
  uint64_t called[ROWS], calling[ROWS], imsi[ROWS], msisdn[ROWS], node[ROWS], client[ROWS], imei[ROWS];
  int32_t opcode[ROWS], error[ROWS];
  int16_t invoke[ROWS], linked[ROWS];
  uint16_t message[ROWS], context[ROWS], called_ssn[ROWS], calling_ssn[ROWS], vlan[ROWS];
  uint8_t component[ROWS], protocol[ROWS], si[ROWS], ni[ROWS], sls[ROWS], sccp[ROWS], tt[ROWS][2], plan[ROWS][2], nature[ROWS][2], tcap[ROWS], kind[ROWS],
    otid_length[ROWS], dtid_length[ROWS];
  /* Diameter and GTP */
  uint32_t application[ROWS], hop[ROWS], end[ROWS], session[ROWS], origin_host[ROWS], origin_realm[ROWS], destination_host[ROWS], destination_realm[ROWS],
    apn[ROWS], plmn[ROWS], teid[ROWS], command_flags[ROWS];
  uint8_t flags[ROWS], rat[ROWS], experimental[ROWS];
} c;
static int count;

static struct { uint64_t messages, rows, imsi, msisdn, imsi_sum, msisdn_sum, procedures, names, hosts; } sums;
static uint64_t packets;

static void clear_rows(void) {
#define ZERO(x) memset(c.x, 0, sizeof c.x[0] * count)
#define ONES(x) memset(c.x, 0xff, sizeof c.x[0] * count)
  ZERO(link); ZERO(marks); ZERO(context); ZERO(component); ZERO(protocol); ZERO(tcap); ZERO(kind); ZERO(otid_length); ZERO(dtid_length); ZERO(session);
  ZERO(origin_host); ZERO(origin_realm); ZERO(destination_host); ZERO(destination_realm); ZERO(apn); ZERO(command_flags); ZERO(flags); ZERO(experimental);
  ONES(opc); ONES(dpc); ONES(called_pc); ONES(calling_pc); ONES(called); ONES(calling); ONES(imsi); ONES(msisdn); ONES(node); ONES(client); ONES(imei);
  ONES(called_ssn); ONES(calling_ssn); ONES(vlan); ONES(si); ONES(ni); ONES(sls); ONES(sccp); ONES(tt); ONES(plan); ONES(nature); ONES(application); ONES(hop);
  ONES(end); ONES(plmn); ONES(teid); ONES(rat); ONES(opcode); ONES(error); ONES(invoke); ONES(linked);
}

/* What a batch is handed over for: here only sums, so that nothing is optimised away and everything can be compared. */
static void hand_over(void) {
  for (int r = 0; r < count; r++) {
    sums.rows++;
    sums.messages += c.component[r] == 0;
    if (c.imsi[r] != NO_DIGITS) { sums.imsi++; sums.imsi_sum += (c.imsi[r] >> 32) + (uint32_t)c.imsi[r]; }
    if (c.msisdn[r] != NO_DIGITS) { sums.msisdn++; sums.msisdn_sum += (c.msisdn[r] >> 32) + (uint32_t)c.msisdn[r]; }
    if (c.opcode[r] >= 0) sums.procedures++;
    sums.hosts += c.origin_host[r] != 0;
  }
  clear_rows();
  count = 0;
}

/* Names as numbers: an open table over one pool. */
enum { NAMES = 1 << 17 };
static struct { uint32_t hash, at; uint16_t length; uint32_t id; } name_slot[NAMES];
static uint8_t name_pool[16 << 20];
static uint32_t name_used, name_count;
static inline uint64_t le64(octets p) { uint64_t v; memcpy(&v, p, 8); return v; }
static inline uint32_t hash_of(octets p, int n) {
  uint64_t h = (uint64_t)n * 0x9e3779b97f4a7c15ull;
  for (; n > 8; n -= 8, p += 8) h = (h ^ le64(p)) * 0xff51afd7ed558ccdull, h ^= h >> 32;
  if (n > 0) h = (h ^ le64(p) << (64 - 8 * n)) * 0xff51afd7ed558ccdull;
  return h >> 32 ^ h >> 8;
}
static uint32_t name_id(octets p, int n) {
  uint32_t h = hash_of(p, n);
  for (uint32_t i = h & (NAMES - 1);; i = (i + 1) & (NAMES - 1)) {
    if (name_slot[i].id == 0) {
      if (name_count >= NAMES / 2 || name_used + n > sizeof name_pool) return NAMES;
      memcpy(name_pool + name_used, p, n);
      name_slot[i].hash = h, name_slot[i].at = name_used, name_slot[i].length = n, name_slot[i].id = ++name_count;
      name_used += n;
      return name_count;
    }
    if (name_slot[i].hash == h && name_slot[i].length == n && memcmp(name_pool + name_slot[i].at, p, n) == 0) return name_slot[i].id;
  }
}

/* Digits: 16 nibbles, the first the highest, F fills. */
static inline uint64_t tbcd(octets p, int n) {
  uint64_t d;
  memcpy(&d, p, 8); /* at most eight octets behind a message: the buffer has them */
  d = __builtin_bswap64(d);
  d = (d & 0x0f0f0f0f0f0f0f0full) << 4 | (d >> 4 & 0x0f0f0f0f0f0f0f0full);
  if (n < 8) d |= n <= 0 ? ~0ull : ~0ull >> 8 * n;
  uint64_t filler = d & d >> 1 & d >> 2 & d >> 3 & 0x1111111111111111ull;
  return filler == 0 ? d : d | ~0ull >> (__builtin_clzll(filler) - 3);
}
static inline uint64_t text_digits(octets p, int n) {
  uint64_t d = 0;
  int shift = 60;
  for (int i = 0; i < n && shift >= 0; i++, shift -= 4) d |= (uint64_t)(p[i] & 15) << shift;
  return shift < 0 ? d : d | (~0ull >> (60 - shift));
}

/* The packet and the message in work. */
static struct { double at; uint32_t frame, link; uint16_t message, vlan; octets base; } place;

static inline int new_row(octets from, octets to, int protocol) {
  if (count > ROWS - 40) hand_over();
  int r = count++;
  c.at[r] = place.at, c.frame[r] = place.frame, c.link[r] = place.link, c.vlan[r] = place.vlan, c.message[r] = place.message;
  c.from[r] = from - place.base, c.to[r] = to - place.base, c.protocol[r] = protocol;
  return r;
}

/* BER: tag as a slot of the state tables (−1: beyond them). */
struct element { int slot, constructed; octets from, to, next; };
static int long_element(octets p, octets to, struct element *e) {
  if (to - p < 2) return 0;
  unsigned first = p[0], cls = first >> 6, tag = first & 31;
  octets at = p + 1;
  if (tag == 31) {
    tag = 0;
    do { if (at >= to) return 0; tag = tag << 7 | (*at & 127); } while (*at++ & 128);
  }
  if (at >= to) return 0;
  unsigned length = *at++;
  if (length > 128) {
    int n = length & 127;
    if (n > 4 || to - at < n) return 0;
    for (length = 0; n-- > 0;) length = length << 8 | *at++;
  } else if (length == 128) return 0;
  if (length > (size_t)(to - at)) length = to - at;
  e->slot = cls == 2 ? (tag < 64 ? (int)tag : -1) : tag < 32 ? (int)tag + (cls == 0 ? 64 : cls == 1 ? 96 : 128) : -1;
  e->constructed = first >> 5 & 1;
  e->from = at, e->to = e->next = at + length;
  return 1;
}
static inline __attribute__((always_inline)) int element(octets p, octets to, struct element *e) {
  if (to - p < 2 || (p[0] & 31) == 31 || p[1] >= 128 || p[1] > to - p - 2) return long_element(p, to, e);
  static const uint8_t first_slot[4] = {64, 96, 0, 128};
  e->slot = first_slot[p[0] >> 6] + (p[0] & 31);
  e->constructed = p[0] >> 5 & 1;
  e->from = p + 2, e->to = e->next = p + 2 + p[1];
  return 1;
}
static inline int integer(const struct element *e) {
  if (e->from >= e->to) return -1;
  int v = (int8_t)e->from[0];
  for (octets p = e->from + 1; p < e->to && p < e->from + 4; p++) v = v * 256 + *p;
  return v;
}

static inline void digits_into(int column, uint64_t digits, int r) {
  uint64_t *into = column == 1 ? &c.imsi[r] : column == 2 ? &c.msisdn[r] : column == 3 ? &c.node[r] : column == 4 ? &c.client[r] : &c.imei[r];
  if (*into == NO_DIGITS) *into = digits;
}

/* The parameter of a MAP component: state × tag → field. */
static void parameter(octets at, octets to, int root, int r) {
  octets ends[DEPTH];
  int after[DEPTH], depth = 0, state = root;
  ends[0] = to;
  for (;;) {
    struct element e;
    if (at >= ends[depth] || !element(at, ends[depth], &e)) {
      at = ends[depth];
      if (depth == 0) return;
      state = after[depth--];
      continue;
    }
    int f = e.slot < 0 ? 0 : map_entry[state * WIDTH + e.slot];
    at = e.next;
    if (f == 0) continue;
    c.marks[r] |= field_mark[f];
    if (e.constructed && field_inside[f] != SKIP && depth < DEPTH - 1) {
      ends[++depth] = e.to, after[depth] = field_next[f];
      state = field_inside[f], at = e.from;
      continue;
    }
    if (field_column[f] && !e.constructed && e.to - e.from >= field_after[f]) digits_into(field_column[f], tbcd(e.from + field_after[f], e.to - e.from - field_after[f]), r);
    state = field_next[f];
  }
}

/* Contexts of dialogues, so that their later messages have a version. */
enum { CONTEXTS = 1 << 16 };
static struct { uint32_t key, context; } dialogue[CONTEXTS];
static inline uint32_t dialogue_key(uint32_t id, uint64_t title) {
  uint32_t h = (id ^ 0x9e3779b1u) * 0x85ebca6bu;
  h = (h ^ h >> 13 ^ (uint32_t)(title >> 32)) * 0xc2b2ae35u;
  h = (h ^ h >> 16 ^ (uint32_t)title) * 0x27d4eb2fu;
  return h ^ h >> 15;
}

static void meaning(int r, octets from, octets to) {
  uint32_t context = c.context[r];
  if (context == 0 && c.dtid_length[r]) {
    uint32_t key = dialogue_key(c.dtid[r], c.called[r]);
    if (dialogue[key & (CONTEXTS - 1)].key == key) context = c.context[r] = dialogue[key & (CONTEXTS - 1)].context;
  }
  if (context != 0 && c.otid_length[r] && c.tcap[r] != 4) {
    uint32_t key = dialogue_key(c.otid[r], c.calling[r]);
    dialogue[key & (CONTEXTS - 1)].key = key, dialogue[key & (CONTEXTS - 1)].context = context;
  }
  c.protocol[r] = MAP;
  int kind = c.kind[r], code = kind == 3 ? c.error[r] : c.opcode[r];
  if (from >= to || code < 0 || code >= CODES) return;
  int version = context & 255, root = (kind == 1 ? root_invoke : kind == 3 ? root_error : root_result)[code * VERSIONS + (version < 4 ? version : 4)];
  if (root >= 0) parameter(from, to, root, r);
}

static void component(const struct element *whole, int r) {
  struct element e;
  octets at = whole->from, end = whole->to;
  int kind = c.kind[r] = whole->slot == 1 ? 1 : whole->slot == 2 ? 2 : whole->slot == 7 ? 2 : whole->slot == 3 ? 3 : 4;
  octets from = end;
  if (!element(at, end, &e)) return;
  if (e.slot == 66) c.invoke[r] = integer(&e);
  at = e.next;
  if (kind == 2 && element(at, end, &e)) at = e.from, end = e.to;
  if (kind != 4 && element(at, end, &e)) {
    if (kind == 1 && e.slot == 0) {
      c.linked[r] = integer(&e);
      at = e.next;
      if (!element(at, end, &e)) return;
    }
    if (kind == 3) c.error[r] = integer(&e);
    else c.opcode[r] = integer(&e);
    from = e.next;
  }
  meaning(r, from, end);
}

static void context_of(octets at, octets to, int r) {
  struct element e;
  if (!element(at, to, &e) || e.slot != 72 || !element(e.from, e.to, &e)) return;      /* EXTERNAL, object identifier */
  octets end = to;
  at = e.next;
  if (!element(at, end, &e) || e.slot != 0 || !element(e.from, e.to, &e)) return;      /* single-ASN1-type, AARQ or AARE */
  for (at = e.from, end = e.to; element(at, end, &e); at = e.next)
    if (e.slot == 1 && element(e.from, e.to, &e)) {
      if (e.to - e.from >= 7) c.context[r] = e.from[5] << 8 | e.from[6];
      return;
    }
}

static void tcap(octets from, octets to, int r) {
  struct element e, all;
  if (!element(from, to, &all) || all.slot < 97 || all.slot > 103) return;
  c.tcap[r] = all.slot - 96;
  c.protocol[r] = TCAP_;
  octets components = 0, components_end = 0;
  for (octets at = all.from; at < all.to && element(at, all.to, &e); at = e.next) {
    uint32_t id = 0;
    switch (e.slot) {
      case 104:
      case 105:
        for (octets p = e.from; p < e.to; p++) id = id << 8 | *p;
        if (e.slot == 104) c.otid[r] = id, c.otid_length[r] = e.to - e.from;
        else c.dtid[r] = id, c.dtid_length[r] = e.to - e.from;
        break;
      case 107: context_of(e.from, e.to, r); break;
      case 108: components = e.from, components_end = e.to; break;
    }
  }
  if (components == 0) return meaning(r, to, to);
  for (int n = 0; components < components_end && n < 32 && element(components, components_end, &e); n++, components = e.next) {
    int row = r;
    if (n > 0) {
      row = count++;
#define SAME(x) memcpy(&c.x[row], &c.x[r], sizeof c.x[0])
      SAME(at); SAME(frame); SAME(link); SAME(from); SAME(to); SAME(vlan); SAME(message); SAME(opc); SAME(dpc); SAME(si); SAME(ni); SAME(sls); SAME(sccp);
      SAME(called); SAME(calling); SAME(called_pc); SAME(calling_pc); SAME(called_ssn); SAME(calling_ssn); SAME(tt); SAME(plan); SAME(nature); SAME(tcap);
      SAME(otid); SAME(dtid); SAME(otid_length); SAME(dtid_length); SAME(context); SAME(protocol);
    }
    c.component[row] = n;
    component(&e, row);
  }
}

static void address(octets p, octets to, int called, int r) {
  if (p >= to) return;
  unsigned indicator = *p++, gti = indicator >> 2 & 15;
  if (indicator & 1) {
    if (to - p < 2) return;
    (called ? c.called_pc : c.calling_pc)[r] = p[0] | (p[1] & 63) << 8;
    p += 2;
  }
  if (indicator & 2) {
    if (p >= to) return;
    (called ? c.called_ssn : c.calling_ssn)[r] = *p++;
  }
  int odd = -1;
  if (gti == 0 || gti > 4 || to - p < (gti == 4 ? 3 : gti == 3 ? 2 : 1)) return;
  if (gti != 1) c.tt[r][called] = *p++;
  if (gti >= 3) { c.plan[r][called] = *p >> 4; odd = (*p++ & 15) == 1; }
  if (gti == 1 || gti == 4) { c.nature[r][called] = *p & 127; if (gti == 1) odd = *p >> 7; p++; }
  uint64_t d = tbcd(p, to - p);
  int digits = 2 * (int)(to - p) - (odd == 1);
  if (digits > 0 && digits < 16) d |= ~0ull >> (4 * digits);
  (called ? c.called : c.calling)[r] = d;
}

static void sccp(octets p, octets to, int r) {
  if (to - p < 6) return;
  unsigned type = *p;
  c.sccp[r] = type;
  octets at = p + (type == 9 || type == 10 ? 2 : 3);
  if (!(type == 9 || type == 10 || (type >= 17 && type <= 20))) return;
  int wide = type >= 19;
  octets party[3];
  for (int i = 0; i < 3; i++) {
    octets t = wide ? at + 1 + (at[0] | at[1] << 8) : at + *at;
    party[i] = t;
    if (t >= to) return;
    at += 1 + wide;
  }
  octets end = party[0] + 1 + *party[0];
  address(party[0] + 1, end < to ? end : to, 1, r);
  end = party[1] + 1 + *party[1];
  address(party[1] + 1, end < to ? end : to, 0, r);
  octets data = party[2] + 1 + wide;
  end = data + (wide ? party[2][0] | party[2][1] << 8 : *party[2]);
  tcap(data, end < to ? end : to, r);
}

static void m3ua(octets p, octets to) {
  if (to - p < 8 || p[0] != 1 || p[2] != 1 || p[3] != 1) return;
  for (octets at = p + 8; to - at >= 4;) {
    unsigned tag = be16(at), length = be16(at + 2);
    if (length < 4) return;
    if (tag == 0x210 && length >= 16 && at + length <= to) {
      if (at[12] != 3) return;
      int r = new_row(at + 16, at + length, SCCP);
      c.opc[r] = be32(at + 4), c.dpc[r] = be32(at + 8);
      c.si[r] = at[12], c.ni[r] = at[13], c.sls[r] = at[15];
      sccp(at + 16, at + length, r);
      place.message++;
      return;
    }
    at += (length + 3) & ~3u;
  }
}

/* Diameter: every AVP, groups opened; what our dictionary gives a column goes there. */
static inline int digit_run(octets p, octets to) { octets s = p; while (p < to && (unsigned)(*p - '0') < 10) p++; return p - s; }
static inline int word(octets p, octets to, const char *w) { for (; *w; w++, p++) if (p >= to || (*p | 32) != *w) return 0; return 1; }
static void identity(int form, int column, octets p, octets to, int r) {
  int n;
  switch (form) {
    case FORM_tbcd: digits_into(column, tbcd(p, to - p), r); return;
    case FORM_equipment: if (to - p == 8) digits_into(column, tbcd(p, 8), r); else if ((n = digit_run(p, to)) >= 14) digits_into(column, text_digits(p, n), r); return;
    case FORM_text: n = digit_run(p, to); if (n > 0 && n <= 16) digits_into(column, text_digits(p, n), r); return;
    case FORM_nai: {
      n = digit_run(p, to);
      octets end = p + n;
      if (n < 6 || (end < to && *end != '@')) return;
      int prefixed = n == 16 && end < to && !word(end + 1, to, "ims.");
      if (n <= 15 || prefixed) digits_into(1, text_digits(p + prefixed, n - prefixed), r);
      return;
    }
    case FORM_uri: {
      int scheme = word(p, to, "sips") ? 4 : word(p, to, "sip") || word(p, to, "tel") ? 3 : 0;
      if (!scheme || p + scheme >= to || p[scheme] != ':') return;
      p += scheme + 1;
      int plus = p < to && *p == '+';
      n = digit_run(p + plus, to);
      if (plus && n > 0 && n <= 16) digits_into(2, text_digits(p + 1, n), r);
      else if (!plus && n >= 6 && n <= 15 && p + n < to && p[n] == '@' && word(p + n + 1, to, "ims.")) digits_into(1, text_digits(p, n), r);
      return;
    }
  }
}
static inline uint32_t plmn_of(octets p) { return p[0] << 16 | p[1] << 8 | p[2]; }

static void diameter(octets p, octets to) {
  if (to - p < 20 || p[0] != 1) return;
  octets end = p + (be32(p) & 0xffffff);
  if (end < to) to = end;
  int r = new_row(p, to, DIAMETER);
  uint32_t command = be32(p + 4);
  c.flags[r] = command >> 24, c.opcode[r] = command & 0xffffff, c.application[r] = be32(p + 8), c.hop[r] = be32(p + 12), c.end[r] = be32(p + 16);
  octets ends[DEPTH], nexts[DEPTH], at = p + 20, pair = 0, pair_end = 0;
  int depth = 0, pair_type = -1;
  uint32_t marks = 0;
  ends[0] = to;
  for (;;) {
    end = ends[depth];
    if (end - at < 8) {
      if (depth == 0) break;
      at = nexts[depth--];
      continue;
    }
    uint32_t code = be32(at), head = be32(at + 4), length = head & 0xffffff, vendor = 0;
    octets value = at + 8;
    int i = 0;
    if (head >> 31) {
      if (end - at < 12) { at = end; continue; }
      vendor = be32(at + 8), value = at + 12;
      if (vendor == 10415 && code < 4608) i = avp_tgpp[code];
    }
    if (vendor == 0 && code < 1024) i = avp_ietf[code];
    octets value_to = at + length, next = at + ((length + 3) & ~3u);
    if (value_to < value || value_to > end) value_to = next = end;
    if (next > end) next = end;
    const struct avp a = avps[i];
    marks |= a.mark;
    if (a.group && depth < 8) {
      if (value < value_to) { ends[++depth] = value_to, nexts[depth] = next, at = value, pair_type = -1, pair = 0; continue; }
    } else if (a.kind && value < value_to) {
      int n = value_to - value;
      switch (a.kind) {
        case AVP_originHost: if (!c.origin_host[r]) c.origin_host[r] = name_id(value, n); break;
        case AVP_originRealm: if (!c.origin_realm[r]) c.origin_realm[r] = name_id(value, n); break;
        case AVP_destinationHost: if (!c.destination_host[r]) c.destination_host[r] = name_id(value, n); break;
        case AVP_destinationRealm: if (!c.destination_realm[r]) c.destination_realm[r] = name_id(value, n); break;
        case AVP_route: name_id(value, n); break;
        case AVP_apn: if (!c.apn[r]) c.apn[r] = name_id(value, n); break;
        case AVP_session: if (!c.session[r]) c.session[r] = hash_of(value, n); break;
        case AVP_resultCode: case AVP_experimentalResultCode:
          if (n >= 4 && c.error[r] == -1) c.error[r] = be32(value), c.experimental[r] = a.kind == AVP_experimentalResultCode;
          break;
        case AVP_commandFlags: if (n >= 4 && !c.command_flags[r]) c.command_flags[r] = be32(value); break;
        case AVP_visitedPlmn: if (n >= 3 && c.plmn[r] == NONE32) c.plmn[r] = plmn_of(value); break;
        case AVP_visitedPlmnText: c.plmn[r] = n; break;
        case AVP_ratType: if (n >= 4 && c.rat[r] == 255) c.rat[r] = be32(value); break;
        case AVP_ratOctet: if (c.rat[r] == 255) c.rat[r] = *value; break;
        case AVP_subscriptionType: if (pair_type < 0 && n >= 4) pair_type = be32(value); break;
        case AVP_subscriptionValue: if (!pair) pair = value, pair_end = value_to; break;
        case AVP_imsi: identity(a.form, 1, value, value_to, r); break;
        case AVP_msisdn: identity(a.form, 2, value, value_to, r); break;
        case AVP_node: identity(a.form, 3, value, value_to, r); break;
        case AVP_client: identity(a.form, 4, value, value_to, r); break;
        case AVP_imei: identity(a.form, 5, value, value_to, r); break;
      }
      if (pair && pair_type >= 0) {
        static const uint8_t forms[4] = {FORM_text, FORM_nai, FORM_uri, FORM_nai};
        if (pair_type < 4) identity(forms[pair_type], pair_type == 0 ? 2 : 1, pair, pair_end, r);
        pair = 0, pair_type = -1;
      }
    }
    at = next;
  }
  c.marks[r] = marks;
  place.message++;
}

static void gtp(octets p, octets to) {
  if (to - p < 8) return;
  int version = p[0] >> 5;
  if (version == 1 && (p[1] == 255 || !(p[0] & 16))) return;
  if (version != 1 && version != 2) return;
  octets ies = p + (version == 2 ? (p[0] & 8 ? 12 : 8) : p[0] & 7 ? 12 : 8);
  octets end = p + (version == 2 ? 4 : 8) + be16(p + 2);
  if (end > to) end = to;
  if (ies > end) return;
  int r = new_row(p, to, version == 2 ? GTPV2 : GTPV1);
  c.flags[r] = p[0], c.opcode[r] = p[1];
  if (version == 1 || p[0] & 8) c.end[r] = be32(p + 4);
  c.hop[r] = version == 2 ? be32(ies - 4) >> 8 : p[0] & 2 ? be16(p + 8) : NONE32;
  const uint8_t *target = version == 2 ? ie_target_2 : ie_target_1, *target_at = version == 2 ? ie_target_at_2 : ie_target_at_1;
  const uint8_t *group = version == 2 ? ie_group_2 : ie_group_1;
  const int32_t *mark = version == 2 ? ie_mark_2 : ie_mark_1;
  octets ends[8];
  int depth = 0;
  ends[0] = end;
  for (octets at = ies;;) {
    end = ends[depth];
    if (at >= end) { if (depth-- == 0) break; continue; }
    unsigned type = *at, instance = 0;
    octets value, value_to;
    if (version == 2) {
      if (end - at < 4) { at = end; continue; }
      value = at + 4, value_to = value + be16(at + 1), instance = at[3] & 15;
    } else if (type < 128) value = at + 1, value_to = v1_fixed[type] ? value + v1_fixed[type] : end;
    else if (end - at < 3) { at = end; continue; }
    else value = at + 1 + v1_length_octets[type], value_to = value + (v1_length_octets[type] == 1 ? at[1] : be16(at + 1));
    if (value_to > end) value_to = end;
    if (depth == 0) c.marks[r] |= mark[type];
    if (group[type] && depth < 4) { ends[++depth] = value_to, at = value; continue; }
    if (target[type] && value + target_at[type] < value_to) {
      octets v = value + target_at[type];
      int n = value_to - v;
      if (target[type] == 5) {
        uint8_t name[128];
        int used = 0;
        for (octets q = v; q < value_to && used + *q + 1 < 120; q += *q + 1) {
          if (used) name[used++] = '.';
          int part = value_to - q - 1 < *q ? (int)(value_to - q - 1) : *q;
          memcpy(name + used, q + 1, part), used += part;
        }
        if (!c.apn[r]) c.apn[r] = name_id(name, used);
      } else if (instance == 0 && (depth == 0 || target[type] == 4)) switch (target[type]) {
        case 1: digits_into(1, tbcd(v, n), r); break;
        case 2: digits_into(2, tbcd(v, n), r); break;
        case 3: digits_into(5, tbcd(v, n), r); break;
        case 4: if (c.error[r] == -1) c.error[r] = *v; break;
        case 6: if (c.rat[r] == 255) c.rat[r] = *v; break;
        case 7: if (n >= 3 && c.plmn[r] == NONE32) c.plmn[r] = plmn_of(v); break;
        case 8: if (n >= 4 && c.teid[r] == NONE32) c.teid[r] = be32(v); break;
      }
    }
    at = value_to;
  }
  place.message++;
}

static void user_data(octets p, octets to, uint32_t ppid) {
  if (ppid == 3) m3ua(p, to);
  else if (ppid == 46 || ppid == 47 || (to - p >= 20 && p[0] == 1 && (p[4] & 15) == 0)) diameter(p, to);
}

static void ip(octets p, octets to) {
  if (to - p < 20) return;
  int protocol;
  octets end;
  if (p[0] >> 4 == 4) {
    if (be16(p + 6) & 0x3fff) return;
    protocol = p[9];
    place.link = be32(p + 12) * 31 ^ be32(p + 16);
    end = p + be16(p + 2);
    p += 4 * (p[0] & 15);
  } else {
    if (to - p < 40) return;
    protocol = p[6];
    place.link = hash_of(p + 8, 32);
    end = p + 40 + be16(p + 4);
    p += 40;
  }
  if (end < to) to = end;
  if (protocol == 132) {
    if (to - p < 12) return;
    place.link = (place.link ^ be32(p)) * 0x9e3779b1u;
    for (octets at = p + 12; to - at >= 16;) {
      unsigned length = be16(at + 2);
      if (length < 4) return;
      octets value_to = at + length < to ? at + length : to;
      if (at[0] == 0 && (at[1] & 3) == 3) user_data(at + 16, value_to, be32(at + 12));
      at += (length + 3) & ~3u;
    }
  } else if (protocol == 17 && to - p > 8) {
    unsigned from = be16(p), dest = be16(p + 2);
    place.link = (place.link ^ be32(p)) * 0x9e3779b1u;
    if (from == 2123 || dest == 2123 || from == 2152 || dest == 2152) gtp(p + 8, to);
  } else if (protocol == 6 && to - p > 20) {
    place.link = (place.link ^ be32(p)) * 0x9e3779b1u;
    octets data = p + 4 * (p[12] >> 4);
    while (to - data >= 20 && data[0] == 1) {
      unsigned length = be32(data) & 0xffffff;
      if (length < 20 || length & 3) return;
      diameter(data, data + length < to ? data + length : to);
      data += length;
    }
  }
}

static void packet(octets p, octets to, int link) {
  packets++;
  place.message = 0, place.vlan = 0xffff, place.base = p;
  unsigned type;
  if (link == 1) {
    if (to - p < 14) return;
    type = be16(p + 12), p += 14;
    while ((type == 0x8100 || type == 0x88a8) && to - p >= 4) place.vlan = be16(p) & 4095, type = be16(p + 2), p += 4;
  } else if (link == 113) {
    if (to - p < 16) return;
    type = be16(p + 14), p += 16;
  } else type = p < to && p[0] >> 4 == 4 ? 0x800 : 0x86dd;
  if (type == 0x800 || type == 0x86dd) ip(p, to);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int n, char **argument) {
  int file = n == 2 ? open(argument[1], O_RDONLY) : -1;
  if (file < 0) return fprintf(stderr, "usage: walk CAPTURE.pcapng (little endian)\n"), 2;
  static uint8_t buffer[CHUNK + (1 << 20) + 8];
  size_t held = 0;
  int links[256] = {0}, interfaces = 0;
  double start = now();
  count = ROWS, clear_rows(), count = 0;
  for (;;) {
    ssize_t got = read(file, buffer + held, CHUNK); /* small enough for the second cache */
    if (got <= 0) break;
    held += got;
    size_t at = 0;
    while (held - at >= 12) {
      octets block = buffer + at;
      uint32_t type = le32(block), length = le32(block + 4);
      if (length < 12 || length > (1 << 20)) return fprintf(stderr, "walk: no little-endian pcapng\n"), 3;
      if (held - at < length) break;
      if (type == 6 && length >= 32) {
        uint32_t captured = le32(block + 20), interface = le32(block + 8);
        place.at = (double)le32(block + 12) * 4294967296.0 + le32(block + 16);
        place.frame = packets + 1;
        if (captured <= length - 32) packet(block + 28, block + 28 + captured, links[interface & 255]);
      } else if (type == 1) links[interfaces++ & 255] = block[8] | block[9] << 8;
      else if (type == 0x0a0d0d0a) interfaces = 0;
      at += length;
    }
    memmove(buffer, buffer + at, held - at);
    held -= at;
  }
  hand_over();
  double wall = now() - start;
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("{\"packets\":%llu,\"wall\":%.6f,\"cpu\":%.6f,\"memory\":%ld,\"sums\":{\"messages\":%llu,\"rows\":%llu,\"imsi\":%llu,\"imsiSum\":%llu,\"msisdn\":%llu,\"msisdnSum\":%llu,"
         "\"operations\":%llu,\"hosts\":%llu}}\n",
         (unsigned long long)packets, wall,
         used.ru_utime.tv_sec + used.ru_utime.tv_usec / 1e6 + used.ru_stime.tv_sec + used.ru_stime.tv_usec / 1e6, used.ru_maxrss * 1024L,
         (unsigned long long)sums.messages, (unsigned long long)sums.rows, (unsigned long long)sums.imsi, (unsigned long long)(sums.imsi_sum % (1ull << 52)),
         (unsigned long long)sums.msisdn, (unsigned long long)(sums.msisdn_sum % (1ull << 52)), (unsigned long long)sums.procedures, (unsigned long long)sums.hosts);
  return 0;
}
