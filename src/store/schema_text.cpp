#include "schema_text.h"

#include <algorithm>

namespace throughline::store {

namespace {

constexpr std::string_view kEnd = ";\n";

// The words of a statement's head, without the quotes around names.
class HeadWords {
 public:
  explicit HeadWords(std::string_view text) : m_text(text) {}
  std::string next() {
    const auto begin = std::min(m_text.find_first_not_of(" \n(\""), m_text.size());
    const auto end = std::min(m_text.find_first_of(" \n(\"", begin), m_text.size());
    const std::string word(m_text.substr(begin, end - begin));
    m_text.remove_prefix(end);
    return word;
  }

 private:
  std::string_view m_text;
};

SchemaEntry entryFrom(std::string_view sql) {
  HeadWords words(sql);
  words.next();  // CREATE
  std::string type = words.next();
  if (type == "UNIQUE") type = words.next();
  std::ranges::transform(type, type.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  std::string name = words.next();
  std::string table = name;
  if (type == "index") {
    words.next();  // ON
    table = words.next();
  }
  return {std::move(type), std::move(name), std::move(table), std::string(sql)};
}

}  // namespace

std::string schemaText(const std::vector<SchemaEntry>& schema) {
  std::string text;
  for (const SchemaEntry& entry : schema) text.append(entry.sql).append(kEnd);
  return text;
}

std::vector<SchemaEntry> schemaFromText(std::string_view text) {
  std::vector<SchemaEntry> entries;
  for (auto end = text.find(kEnd); end != std::string_view::npos; end = text.find(kEnd)) {
    entries.push_back(entryFrom(text.substr(0, end)));
    text.remove_prefix(end + kEnd.size());
  }
  return entries;
}

}  // namespace throughline::store
