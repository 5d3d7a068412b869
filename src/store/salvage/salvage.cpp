#include "throughline/store/salvage.h"

#include <algorithm>
#include <fstream>
#include <span>
#include <utility>

#include "faults.h"
#include "file_header.h"
#include "history_rows.h"
#include "map_image.h"
#include "pages/database_header.h"
#include "salvage/file_images.h"
#include "salvage/named_values.h"
#include "salvage/past_salvage.h"
#include "salvage/present_rows.h"
#include "salvage/record_salvage.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/salvage.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"
#include "throughline/journey/time_text.h"
#include "waypoints.h"

namespace throughline::store {

using journey::Journey;
namespace messages = journey::messages;

struct Salvage::Rows {
  PastRows past;
};

namespace {

constexpr std::size_t kMostListed = 20'000;  // characters of the list that the history keeps

std::optional<Seal> sealIn(const RawMap& map) {
  const auto table = map.tables.find("seal");
  if (table == map.tables.end() || table->second.rows.size() != 1) return std::nullopt;
  const NamedValues row(table->second, table->second.rows.front());
  return Seal{row.number("records"), static_cast<std::uint64_t>(row.number("record_sum")),
              row.number("edits"), static_cast<std::uint64_t>(row.number("history_sum"))};
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
    PastRows past = pastIn(map, m_format, salvage.leftOut);
    const Journey known = knownFrom(past, m_format);
    journey::IdSource ids = m_services.ids;
    std::vector<LeftOut> lost;
    salvage.journey = salvageRecords(map, known, m_format, m_title, ids, lost);
    if (seal) {
      salvage.recordsBefore = static_cast<std::size_t>(std::max<std::int64_t>(seal->records, 0));
      salvage.editsBefore = static_cast<std::size_t>(std::max<std::int64_t>(seal->edits, 0));
    }
    const bool isRot = noProgramWrote(raw, image);
    if (!seal || version != m_format.version ||
        !bringBack(salvage.journey, known, lost, *seal, isRot)) {
      if (lost.empty() && isRot) lost.push_back(unknownRot());
      salvage.leftOut.insert(salvage.leftOut.begin(), lost.begin(), lost.end());
    }
    past = readableBeside(std::move(past), salvage.journey, m_format, salvage.leftOut);
    salvage.edits = past.history.size();
    salvage.history = std::make_shared<const Salvage::Rows>(Salvage::Rows{std::move(past)});
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
  // Told of no older version, whose seal has no counter.
  [[nodiscard]] bool noProgramWrote(const RawMap& map, const std::vector<std::byte>& image) const {
    const auto table = map.tables.find("seal");
    if (map.version != m_format.version || table == map.tables.end()) return false;
    if (table->second.rows.size() != 1) return false;
    const NamedValues row(table->second, table->second.rows.front());
    return row.number("change_counter") == DatabaseHeader::of(image).changeCounter();
  }

  // Of a record nobody knows which it is.
  static LeftOut unknownRot() {
    return {std::string(journey::kindName(journey::Kind::map)),
            0,
            "",
            "",
            messages::recordsRotted(),
            true};
  }

  // Records that are lost, and where no program has changed the file those that rotted, as
  // the history last had them. That is no guess where the seal proves the whole.
  static bool bringBack(Journey& journey, const Journey& known, const std::vector<LeftOut>& lost,
                        const Seal& seal, bool isRot) {
    if (areSealed(journey, seal)) return true;
    Journey candidate = journey;
    for (const LeftOut& left : lost) {
      const auto kind = journey::kindNamed(left.kind);
      const auto record = kind ? known.find(*kind, left.id) : std::nullopt;
      if (record) candidate.put(*record);
    }
    if (isRot && !areSealed(candidate, seal)) {
      for (const journey::Kind kind : journey::kAllKinds) {
        known.each(kind, [&](journey::RecordRef record) { candidate.put(record); });
      }
    }
    if (!areSealed(candidate, seal) || journey::checkAll(candidate)) return false;
    journey = std::move(candidate);
    return true;
  }

  const Format& m_format;
  const Services& m_services;
  std::string m_title;
};

std::size_t lostRecords(const Salvage& salvage) {
  return static_cast<std::size_t>(std::ranges::count(salvage.leftOut, false, &LeftOut::isField));
}

// A map has pages of 4,096 bytes, of which all are used, unless another program made them
// anew. A header that says otherwise may be damaged: both are tried.
void addWithUsualPages(std::vector<std::vector<std::byte>>& images) {
  constexpr std::size_t kPageSizeAt = 16;
  constexpr std::size_t kReservedAt = 20;
  for (std::size_t i = images.size(); i-- > 0;) {
    if (images[i].size() < DatabaseHeader::kSize) continue;
    std::vector<std::byte> usual = images[i];
    usual[kPageSizeAt] = std::byte{0x10};
    usual[kPageSizeAt + 1] = std::byte{0};
    usual[kReservedAt] = std::byte{0};
    if (usual != images[i]) images.push_back(std::move(usual));
  }
}

bool losesLess(const Salvage& one, const Salvage& other) {
  return std::pair(lostRecords(one), other.records()) <
         std::pair(lostRecords(other), one.records());
}

}  // namespace

bool saysItIsAMap(const std::filesystem::path& path) {
  constexpr std::size_t kBeginning = 256 << 10;  // in which the tables are named
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  std::string beginning(kBeginning, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  const auto header = DatabaseHeader::of(std::as_bytes(std::span(beginning)));
  const bool isSaid =
      header.isSqlite() && header.applicationId() == static_cast<std::uint32_t>(kApplicationId);
  // The header itself may be what is damaged.
  return isSaid || beginning.find("CREATE TABLE \"touchpoint\"") != std::string::npos;
}

Salvage salvageMap(const std::filesystem::path& path, const Services& services) {
  const MapPlace place = resolveMap(path);
  const auto format = services.format ? services.format : currentFormat();
  const std::string title = journey::quotable(place.path.stem().string(), 200);
  std::optional<Salvage> best;
  std::vector<std::vector<std::byte>> images = fileImages(place, services);
  addWithUsualPages(images);
  for (const auto& image : images) {
    Salvage salvage = MapSalvage(*format, services, title).run(image);
    if (!MapSalvage::isOfAMap(salvage)) continue;
    if (!best || losesLess(salvage, *best)) best = std::move(salvage);
    if (best->leftOut.empty()) break;
  }
  if (!best) throw inputError(place.name, messages::nothingReadable());
  return std::move(*best);
}

std::string leftOutText(const Salvage& salvage) {
  std::string text;
  for (const LeftOut& left : salvage.leftOut) {
    std::string line = left.kind;
    if (!left.what.empty()) line += " " + left.what;
    if (left.what.empty() && left.id > 0) line += " " + std::to_string(left.id);
    if (!left.stage.empty()) line += " (" + left.stage + ")";
    text += (text.empty() ? "" : " · ") + line + ": " + english(left.why);
  }
  return text;
}

void writeSalvaged(const Salvage& salvage, const std::filesystem::path& target,
                   const Services& services) {
  const auto format = services.format ? services.format : currentFormat();
  PastRows past;
  if (salvage.history) past = salvage.history->past;
  past.images = salvage.journey.images().all();
  past.maps = salvage.journey.keptMaps().all();
  std::int64_t last = 0;
  for (const HistoryRow& row : past.history) last = std::max(last, row.seq);
  const std::string list = journey::quotable(leftOutText(salvage), kMostListed);
  const Signature signature{journey::timeText(services.now()), services.user,
                            messages::salvageMap(salvage.leftOut.size(), list)};
  past.history.push_back(makeHistoryRow(last + 1, signature, {}, format->version));
  // The rows before do not lead here.
  past.waypoints.push_back(makeWaypoint(last + 1, salvage.journey, format->version));
  writeNewMap(target, mapImage(salvage.journey, past, *format));
}

}  // namespace throughline::store
