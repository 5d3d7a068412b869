#include "throughline/store/salvage.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "clock_text.h"
#include "faults.h"
#include "file_header.h"
#include "history_rows.h"
#include "map_image.h"
#include "pages/database_header.h"
#include "salvage/file_images.h"
#include "salvage/present_rows.h"
#include "salvage/record_salvage.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/salvage.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Journey;
namespace messages = journey::messages;

struct Salvage::Rows {
  std::vector<HistoryRow> rows;
};

namespace {

constexpr const char* kHistoryKind = "history";
constexpr std::size_t kMostListed = 20'000;  // characters of the list that the history keeps

/// The values of one row by the names of their columns.
class NamedValues {
 public:
  NamedValues(const RawTable& table, const RawRow& row) : m_table(table), m_row(row) {}

  [[nodiscard]] std::int64_t number(const std::string& column) const {
    const auto* number = std::get_if<std::int64_t>(&value(column));
    return number ? *number : 0;
  }
  [[nodiscard]] std::string text(const std::string& column) const {
    const auto* text = std::get_if<std::string>(&value(column));
    return text ? *text : std::string();
  }

 private:
  [[nodiscard]] const RawValue& value(const std::string& column) const {
    static const RawValue kNone;
    const auto found = std::ranges::find(m_table.columns, column);
    const auto place = static_cast<std::size_t>(found - m_table.columns.begin());
    return place < m_row.values.size() ? m_row.values[place] : kNone;
  }

  const RawTable& m_table;
  const RawRow& m_row;
};

std::optional<Seal> sealIn(const RawMap& map) {
  const auto table = map.tables.find("seal");
  if (table == map.tables.end() || table->second.rows.size() != 1) return std::nullopt;
  const NamedValues row(table->second, table->second.rows.front());
  return Seal{row.number("records"), static_cast<std::uint64_t>(row.number("record_sum")),
              row.number("edits"), static_cast<std::uint64_t>(row.number("history_sum"))};
}

HistoryRow historyRow(const RawTable& table, const RawRow& raw) {
  const NamedValues row(table, raw);
  return {raw.rowId,
          row.text("at"),
          row.text("who"),
          row.text("label"),
          row.text("code"),
          row.text("arguments"),
          static_cast<int>(row.number("version")),
          row.text("changes"),
          static_cast<std::uint64_t>(row.number("check_sum"))};
}

class MapSalvage {
 public:
  MapSalvage(const Format& format, const Services& services, std::string title)
      : m_format(format), m_services(services), m_title(std::move(title)) {}

  Salvage run(const std::vector<std::byte>& image) {
    const RawMap raw = readRawMap(image, m_format);
    const auto seal = sealIn(raw);
    const int version = raw.version;
    const RawMap map = inPresentVersion(raw, m_format);
    Salvage salvage;
    takeHistory(map, salvage);
    Journey known;
    for (const HistoryEntry& entry : m_entries) journey::applyChanges(known, entry.changes);
    journey::IdSource ids = m_services.ids;
    std::vector<LeftOut> lost;
    salvage.journey = salvageRecords(map, known, m_title, ids, lost);
    if (seal) {
      salvage.recordsBefore = static_cast<std::size_t>(std::max<std::int64_t>(seal->records, 0));
      salvage.editsBefore = static_cast<std::size_t>(std::max<std::int64_t>(seal->edits, 0));
    }
    const bool proved = seal && version == m_format.version && !lost.empty() &&
                        bringBack(salvage.journey, known, lost, *seal);
    if (!proved) salvage.leftOut.insert(salvage.leftOut.begin(), lost.begin(), lost.end());
    return salvage;
  }

  /// Whether any row of any record could be read.
  [[nodiscard]] static bool isOfAMap(const Salvage& salvage) {
    return salvage.journey.countAll() > 1 || salvage.edits > 0 ||
           std::ranges::none_of(salvage.leftOut, [](const LeftOut& left) {
             return left.kind == journey::kindName(journey::Kind::map) && !left.isField;
           });
  }

 private:
  void takeHistory(const RawMap& map, Salvage& salvage) {
    const auto table = map.tables.find("history");
    if (table == map.tables.end()) return;
    auto rows = std::make_shared<Salvage::Rows>();
    for (const RawRow& raw : table->second.rows) {
      HistoryRow row = historyRow(table->second, raw);
      HistoryEntry entry = entryOf(row, m_format);
      if (entry.fault) {
        salvage.leftOut.push_back({kHistoryKind, row.seq, "", "", messages::notAsWritten()});
        continue;
      }
      m_entries.push_back(std::move(entry));
      rows->rows.push_back(std::move(row));
    }
    for (const std::int64_t seq : table->second.lostRows) {
      salvage.leftOut.push_back({kHistoryKind, seq, "", "", messages::notReadable()});
    }
    if (table->second.isMissing || !table->second.lostPages.empty()) {
      salvage.leftOut.push_back({kHistoryKind, 0, "", "", messages::pageDamaged()});
    }
    std::ranges::sort(m_entries, {}, &HistoryEntry::seq);
    salvage.edits = rows->rows.size();
    salvage.history = std::move(rows);
  }

  // As the history last had them. That is no guess where the seal proves the whole.
  static bool bringBack(Journey& journey, const Journey& known, const std::vector<LeftOut>& lost,
                        const Seal& seal) {
    Journey candidate = journey;
    for (const LeftOut& left : lost) {
      const auto kind = journey::kindNamed(left.kind);
      const auto record = kind ? known.find(*kind, left.id) : std::nullopt;
      if (record) candidate.put(*record);
    }
    Seal found;
    for (const journey::Kind kind : journey::kAllKinds) {
      candidate.each(kind, [&](journey::RecordRef record) { found.add(record); });
    }
    const bool same = found.records == seal.records && found.recordSum == seal.recordSum;
    if (!same || journey::checkAll(candidate)) return false;
    journey = std::move(candidate);
    return true;
  }

  const Format& m_format;
  const Services& m_services;
  std::string m_title;
  std::vector<HistoryEntry> m_entries;  // that can be read, the oldest first
};

std::size_t lostRecords(const Salvage& salvage) {
  return static_cast<std::size_t>(std::ranges::count(salvage.leftOut, false, &LeftOut::isField));
}

bool losesLess(const Salvage& one, const Salvage& other) {
  return std::pair(lostRecords(one), other.records()) <
         std::pair(lostRecords(other), one.records());
}

}  // namespace

bool saysItIsAMap(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  DatabaseHeader::Raw raw{};
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(raw.data()), raw.size());
  const DatabaseHeader header(raw);
  return header.isSqlite() && header.applicationId() == static_cast<std::uint32_t>(kApplicationId);
}

Salvage salvageMap(const std::filesystem::path& path, const Services& services) {
  const MapPlace place = resolveMap(path);
  const auto format = services.format ? services.format : currentFormat();
  const std::string title = journey::quotable(place.path.stem().string(), 200);
  std::optional<Salvage> best;
  for (const auto& image : fileImages(place, services)) {
    Salvage salvage = MapSalvage(*format, services, title).run(image);
    if (!MapSalvage::isOfAMap(salvage)) continue;
    if (!best || losesLess(salvage, *best)) best = std::move(salvage);
  }
  if (!best) throw inputError(place.name, messages::nothingReadable());
  return std::move(*best);
}

std::string leftOutText(const Salvage& salvage) {
  std::string text;
  for (const LeftOut& left : salvage.leftOut) {
    text += left.kind + (left.id > 0 ? " " + std::to_string(left.id) : "");
    for (const std::string& part : {left.what, left.stage, english(left.why)}) text += "\t" + part;
    text += "\n";
  }
  return text;
}

void writeSalvaged(const Salvage& salvage, const std::filesystem::path& target,
                   const Services& services) {
  const auto format = services.format ? services.format : currentFormat();
  std::vector<HistoryRow> rows;
  if (salvage.history) rows = salvage.history->rows;
  std::int64_t last = 0;
  for (const HistoryRow& row : rows) last = std::max(last, row.seq);
  const std::string list = journey::quotable(leftOutText(salvage), kMostListed);
  const Signature signature{timeText(services.now()), services.user,
                            messages::salvageMap(salvage.leftOut.size(), list)};
  rows.push_back(makeHistoryRow(last + 1, signature, {}, format->version));
  writeNewMap(target, mapImage(salvage.journey, rows, *format));
}

}  // namespace throughline::store
