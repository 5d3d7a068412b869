#include "seal.h"

#include <xxhash.h>

#include <bit>
#include <cstring>
#include <memory>
#include <string>

namespace throughline::store {

using journey::Value;

namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are hashed as they lie in memory, which is little-endian in the format");

// The bytes that are hashed, collected first: XXH3 is fastest on one piece.
class Bytes {
 public:
  void add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    m_bytes += text;
  }
  void add(std::int64_t number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    m_bytes.append(raw, sizeof raw);
  }
  void tag(char kind) { m_bytes += kind; }
  [[nodiscard]] std::uint64_t hash() const { return XXH3_64bits(m_bytes.data(), m_bytes.size()); }

 private:
  std::string m_bytes;
};

void addValue(Bytes& bytes, const Value& value) {
  struct Add {
    Bytes& bytes;
    void operator()(std::monostate) const { bytes.tag('0'); }
    void operator()(bool flag) const { (*this)(static_cast<std::int64_t>(flag)); }
    void operator()(std::int64_t number) const {
      bytes.tag('i');
      bytes.add(number);
    }
    void operator()(double number) const {
      bytes.tag('r');
      // The file keeps no sign on a zero.
      bytes.add(std::bit_cast<std::int64_t>(number == 0 ? 0.0 : number));
    }
    void operator()(const std::string& text) const {
      bytes.tag('t');
      bytes.add(std::string_view(text));
    }
  };
  std::visit(Add{bytes}, value);
}

}  // namespace

std::uint64_t hashOf(const journey::Record& record) {
  const auto& description = journey::describe(journey::kindOf(record));
  Bytes bytes;
  bytes.add(journey::kindName(description.kind));
  bytes.add(journey::idOf(record));
  for (const journey::Field& field : description.fields) {
    bytes.add(std::string_view(field.column()));
    addValue(bytes, field.get(record));
  }
  return bytes.hash();
}

std::uint64_t hashOfRow(std::string_view table, SQLite::Statement& row) {
  Bytes bytes;
  bytes.add(table);
  bytes.add(row.getColumn(0).getInt64());
  for (int place = 1; place < row.getColumnCount(); ++place) {
    const SQLite::Column column = row.getColumn(place);
    bytes.add(std::string_view(column.getName()));
    if (column.isNull()) {
      addValue(bytes, {});
    } else if (column.isInteger()) {
      addValue(bytes, column.getInt64());
    } else if (column.isFloat()) {
      addValue(bytes, column.getDouble());
    } else {
      addValue(bytes, column.getString());
    }
  }
  return bytes.hash();
}

std::uint64_t hashOf(const HistoryRow& row) {
  Bytes bytes;
  bytes.add(row.seq);
  for (const std::string_view text : {std::string_view(row.at), std::string_view(row.who),
                                      std::string_view(row.label), std::string_view(row.changes)}) {
    bytes.add(text);
  }
  return bytes.hash();
}

void Seal::add(const journey::Record& record) {
  ++records;
  recordSum += hashOf(record);
}

void Seal::remove(const journey::Record& record) {
  --records;
  recordSum -= hashOf(record);
}

void Seal::add(const journey::ChangeSet& changes) {
  for (const journey::Change& change : changes) {
    if (change.before) remove(*change.before);
    if (change.after) add(*change.after);
  }
}

}  // namespace throughline::store
