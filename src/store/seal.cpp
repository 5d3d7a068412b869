#include "seal.h"

#include <xxhash.h>

#include <bit>
#include <cstring>
#include <string>

#include "row_values.h"

namespace throughline::store {

using journey::ValueView;

namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are hashed as they lie in memory, which is little-endian in the format");

void append(std::string& bytes, std::int64_t number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof raw);
}

void append(std::string& bytes, std::string_view text) {
  append(bytes, static_cast<std::int64_t>(text.size()));
  bytes += text;
}

void appendValue(std::string& bytes, const ValueView& value) {
  struct Append {
    std::string& bytes;
    void operator()(std::monostate) const { bytes += '0'; }
    void operator()(bool flag) const { (*this)(static_cast<std::int64_t>(flag)); }
    void operator()(std::int64_t number) const {
      bytes += 'i';
      append(bytes, number);
    }
    void operator()(double number) const {
      bytes += 'r';
      // The file keeps no sign on a zero.
      append(bytes, std::bit_cast<std::int64_t>(number == 0 ? 0.0 : number));
    }
    void operator()(std::string_view text) const {
      bytes += 't';
      append(bytes, text);
    }
  };
  std::visit(Append{bytes}, value);
}

}  // namespace

RowHasher::RowHasher(std::string_view table, const std::vector<std::string>& columns) {
  append(m_table, table);
  for (const std::string& column : columns) append(m_columns.emplace_back(), column);
}

void RowHasher::begin(std::int64_t id) {
  m_next = 0;
  m_bytes = m_table;
  append(m_bytes, id);
}

void RowHasher::add(const ValueView& value) {
  m_bytes += m_columns[m_next++];
  appendValue(m_bytes, value);
}

std::uint64_t RowHasher::hash() const { return XXH3_64bits(m_bytes.data(), m_bytes.size()); }

std::uint64_t hashOf(journey::RecordRef record) {
  const auto& description = journey::describe(record.kind());
  std::vector<std::string> columns;
  for (const journey::Field& field : description.fields) columns.push_back(field.column());
  RowHasher hasher(journey::kindName(description.kind), columns);
  hasher.begin(journey::idOf(record));
  for (const journey::Field& field : description.fields) hasher.add(field.get(record));
  return hasher.hash();
}

RowHasher hasherOf(std::string_view table, SQLite::Statement& rows) {
  std::vector<std::string> columns;
  for (int place = 1; place < rows.getColumnCount(); ++place) {
    columns.emplace_back(rows.getColumnName(place));
  }
  return {table, columns};
}

std::uint64_t hashOfRow(RowHasher& hasher, SQLite::Statement& row) {
  hasher.begin(row.getColumn(0).getInt64());
  const StatementRow values(row);
  for (int place = 1; place < row.getColumnCount(); ++place) hasher.add(values[place]);
  return hasher.hash();
}

std::uint64_t hashOf(const HistoryRow& row) {
  std::string bytes;
  append(bytes, row.seq);
  for (const std::string* text : {&row.at, &row.who, &row.label}) append(bytes, *text);
  if (row.version > 1) {  // version 1 had none of these
    append(bytes, row.code);
    append(bytes, row.arguments);
    append(bytes, std::int64_t{row.version});
  }
  append(bytes, row.changes);
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::int64_t sumOfText(std::string_view text) {
  return static_cast<std::int64_t>(XXH3_64bits(text.data(), text.size()));
}

std::uint64_t hashOf(const WaypointRow& row) {
  std::string bytes;
  append(bytes, row.seq);
  append(bytes, std::int64_t{row.version});
  append(bytes, row.map);
  return XXH3_64bits(bytes.data(), bytes.size());
}

void Seal::add(journey::RecordRef record) { addHash(hashOf(record)); }

void Seal::remove(journey::RecordRef record) {
  --records;
  recordSum -= hashOf(record);
}

bool areSealed(const journey::Journey& journey, const Seal& seal) {
  Seal found;
  for (const journey::Kind kind : journey::kAllKinds) {
    journey.each(kind, [&](journey::RecordRef record) { found.add(record); });
  }
  return found.records == seal.records && found.recordSum == seal.recordSum;
}

void Seal::add(const journey::ChangeSet& changes) {
  for (const journey::Change& change : changes) {
    if (change.before) remove(*change.before);
    if (change.after) add(*change.after);
  }
}

}  // namespace throughline::store
