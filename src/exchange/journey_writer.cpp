#include <algorithm>
#include <map>

#include "throughline/exchange/json.h"
#include "throughline/exchange/named_record.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/passages.h"

namespace throughline::exchange {

namespace {

using journey::Field;
using journey::Journey;
using journey::Kind;
using journey::PassageReading;
using journey::Place;
using journey::Record;
using nlohmann::ordered_json;

class Writer {
 public:
  explicit Writer(const Journey& journey) : m_journey(journey), m_names(journey) {}

  [[nodiscard]] ordered_json document() const {
    ordered_json object{{"format", kFormat}, {"version", needsVersion2() ? 2 : 1}};
    writeRecord(object, m_journey.settings(), m_names, {m_journey.images()});
    putLists(object, std::nullopt, 0);
    return object;
  }

 private:
  /// The lists of records that `holder` (nothing: the map) holds.
  void putLists(ordered_json& object, std::optional<Kind> holder, std::int64_t id) const {
    for (const Kind kind : journey::kAllKinds) {
      if (kind == Kind::map || describe(kind).holder != holder) continue;
      for (const Place& place : describe(kind).places) {
        ordered_json records = list(kind, place, id);
        if (records.empty() && place.leftOutWhenEmpty) continue;
        putAt(object, place.path, std::move(records));
      }
    }
  }

  [[nodiscard]] ordered_json list(Kind kind, const Place& place, std::int64_t holder) const {
    const Field* fixed = describe(kind).find(place.fixedField);
    ordered_json list = ordered_json::array();
    for (const std::int64_t id : m_journey.idsIn(kind, holder)) {
      const Record record = *m_journey.find(kind, id);
      if (fixed && std::get<std::string>(fixed->get(record)) != place.fixedWord) continue;
      ordered_json object;
      writeRecord(object, record, m_names, {m_journey.images()}, place);
      if (const auto* reading = std::get_if<PassageReading>(&record)) {
        writeMeasuredTo(object, *reading);
      }
      if (kind == Kind::review) putKeptMap(object, std::get<journey::Review>(record));
      putLists(object, kind, id);
      if (kind == Kind::stage && leadsNowhere(std::get<journey::Stage>(record))) {
        object.erase("passage");
      }
      list.push_back(std::move(object));
    }
    return list;
  }

  void putKeptMap(ordered_json& object, const journey::Review& review) const {
    if (!review.map) return;
    const auto kept = m_journey.keptMaps().find(*review.map);
    if (!kept) {
      throw journey::Error(journey::Blame::system, "review " + std::to_string(review.id.value),
                           journey::messages::keptMapMissing());
    }
    object["map"] = Writer(kept->map()).document();
  }

  /// The last stage has no passage, unless the map holds one there all the same.
  [[nodiscard]] bool leadsNowhere(const journey::Stage& stage) const {
    const auto targets = m_journey.in<journey::EarlierTarget>(stage.id);
    return !nextStage(m_journey, stage.id) && stage.passage == journey::Passage{} &&
           m_journey.idsIn(Kind::passage_reading, stage.id.value).empty() &&
           std::ranges::none_of(targets, [](const auto* target) {
             return target->of == journey::TargetOf::passage;
           });
  }

  [[nodiscard]] bool isMeasuredToNext(const PassageReading& reading) const {
    return reading.to == nextStage(m_journey, reading.stage);
  }

  /// Left out it means the next stage; measured to none although there is one, it is null.
  void writeMeasuredTo(ordered_json& object, const PassageReading& reading) const {
    if (isMeasuredToNext(reading)) {
      object.erase("to");
    } else if (!reading.to) {
      object["to"] = nullptr;
    }
  }

  /// True where a reader of version 1 would take a reading or an emotion for what it is not.
  [[nodiscard]] bool needsVersion2() const {
    return std::ranges::any_of(m_journey.all<PassageReading>(),
                               [&](const auto& each) { return !isMeasuredToNext(each.second); }) ||
           std::ranges::any_of(m_journey.all<journey::Emotion>(), [](const auto& each) {
             return each.second.state == journey::EmotionState::aim;
           });
  }

  const Journey& m_journey;
  Names m_names;
};

// Each record has its picture with it, also in the maps that reviews keep.
std::size_t pictureBytes(const Journey& journey) {
  std::map<journey::ImageHash, std::size_t> uses;
  for (const Kind kind : journey::kAllKinds) {
    journey.each(kind, [&](journey::RecordRef record) {
      for (const auto& [field, hash] : imagesIn(record)) ++uses[hash];
    });
  }
  std::size_t bytes = 0;
  for (const auto& [hash, count] : uses) {
    const auto image = journey.images().find(hash);
    if (image) bytes += count * ((image->bytes().size() + 2) / 3 * 4);  // as base64
  }
  for (const auto& [id, review] : journey.all<journey::Review>()) {
    const auto kept = review.map ? journey.keptMaps().find(*review.map) : nullptr;
    if (kept) bytes += pictureBytes(kept->map());
  }
  return bytes;
}

// What could not be read back is not written.
void checkPictures(const Journey& journey) {
  const std::size_t bytes = pictureBytes(journey);
  constexpr std::size_t kMost = ParseLimits().pictures;
  if (bytes <= kMost) return;
  constexpr std::size_t kMega = 1u << 20;
  throw journey::Error(
      journey::Blame::input, "",
      journey::messages::picturesTooManyMegabytes(kMost / kMega, (bytes + kMega - 1) / kMega));
}

}  // namespace

std::string journeyToJson(const Journey& journey) {
  checkPictures(journey);
  return Writer(journey).document().dump(2) + "\n";
}

}  // namespace throughline::exchange
