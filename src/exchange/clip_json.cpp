#include "throughline/exchange/clip_json.h"

#include <functional>

#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/json.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Clip;
using journey::ClippedRecord;
using journey::Error;
using journey::Field;
using journey::FieldRole;
using journey::FieldType;
using journey::Kind;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kClipFormat = "throughline.clip";

// What cannot be read any more is left out.
ordered_json pictureToJson(const journey::Value& value, const journey::Images* images) {
  const auto* hash = std::get_if<std::string>(&value);
  const auto image = hash && images ? images->find({*hash}) : nullptr;
  return image ? ordered_json(dataUri(*image)) : ordered_json();
}

/// What is no stage and holds a clipped record is named like what its fields refer to.
bool isClipped(Kind kind, const Field& field) {
  if (field.role == FieldRole::holder) return describe(kind).holder != Kind::stage;
  return field.role == FieldRole::content;
}

ordered_json clippedToJson(const ClippedRecord& clipped, const journey::Images* images) {
  const Kind kind = kindOf(clipped.record);
  ordered_json fields = ordered_json::object();
  for (const Field& field : describe(kind).fields) {
    if (!isClipped(kind, field)) continue;
    const auto names = clipped.names.find(std::string(field.key));
    if (field.type == FieldType::picture) {
      putAt(fields, field.key, pictureToJson(field.get(clipped.record), images));
    } else if (!field.refers()) {
      putAt(fields, field.key, toJson(field.get(clipped.record)));
    } else if (names != clipped.names.end() && field.type == FieldType::reference) {
      putAt(fields, field.key, names->second.front());
    } else if (names != clipped.names.end()) {
      putAt(fields, field.key, names->second);
    }
  }
  ordered_json object{{"kind", kindName(kind)}, {"fields", std::move(fields)}};
  if (!clipped.joined.empty()) object["joined"] = clipped.joined;
  for (const ClippedRecord& held : clipped.held) {
    object["holds"].push_back(clippedToJson(held, images));
  }
  return object;
}

const json& listAt(const json& object, const char* key, const std::string& where) {
  static const json none = json::array();
  const auto found = object.find(key);
  if (found == object.end()) return none;
  if (!found->is_array()) {
    throw Error(Blame::input, pathTo(where, key), journey::messages::notAList(shownJson(*found)));
  }
  return *found;
}

std::string textAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void readFields(ClippedRecord& clipped, const json& fields, const std::string& where,
                const Pictures& pictures) {
  const Kind kind = kindOf(clipped.record);
  for (const Field& field : describe(kind).fields) {
    const json* found = isClipped(kind, field) ? findAt(fields, field.key, where) : nullptr;
    if (!found) continue;
    const std::string path = fieldPath(where, field.key);
    if (field.type == FieldType::picture) {
      field.set(clipped.record, pictures.read(*found, path));
      continue;
    }
    if (!field.refers()) {
      field.set(clipped.record, valueFromJson(field, *found, path, referenceById));
      continue;
    }
    const bool isList = field.type == FieldType::references && found->is_array();
    for (const json& name : isList ? *found : json::array({*found})) {
      if (!name.is_string()) {
        throw Error(Blame::input, path, journey::messages::notAName(shownJson(name)));
      }
      clipped.names[std::string(field.key)].push_back(name.get<std::string>());
    }
  }
}

/// `fits(kind)`: such a record may stand here.
ClippedRecord clippedFromJson(const json& object, const std::string& where,
                              const Pictures& pictures, const std::function<bool(Kind)>& fits) {
  requireObject(object, where);
  const auto kind = journey::kindNamed(textAt(object, "kind"));
  if (!kind || !fits(*kind)) {
    throw Error(Blame::input, pathTo(where, "kind"),
                journey::messages::kindNotPasted(textAt(object, "kind")));
  }
  ClippedRecord clipped{journey::blank(*kind)};
  const auto fields = object.find("fields");
  if (fields != object.end()) readFields(clipped, *fields, pathTo(where, "fields"), pictures);
  const json& held = listAt(object, "holds", where);
  for (std::size_t i = 0; i < held.size(); ++i) {
    clipped.held.push_back(
        clippedFromJson(held[i], pathTo(pathTo(where, "holds"), i), pictures,
                        [&](Kind each) { return journey::describe(each).holder == kind; }));
  }
  return clipped;
}

/// "joined": the places in the clip of what a record names, by the key of the field.
void readJoined(ClippedRecord& clipped, const json& object, const std::string& where,
                const std::vector<ClippedRecord>& records) {
  const Kind kind = kindOf(clipped.record);
  const std::string path = pathTo(where, "joined");
  const auto found = object.find("joined");
  if (found == object.end() && !journey::isJoin(kind)) return;
  const json joined = found == object.end() ? json() : *found;
  requireObject(joined, path);
  for (const Field& field : describe(kind).fields) {
    if (field.type != FieldType::reference || field.role != FieldRole::content) continue;
    const json* at = findAt(joined, field.key, path);
    const bool isNeeded = journey::isJoin(kind) && field.goesWithTarget;
    if (!at && !isNeeded) continue;
    const bool isPlace = at && at->is_number_unsigned() && *at < records.size();
    const std::size_t place = isPlace ? at->get<std::size_t>() : records.size();
    if (!isPlace || kindOf(records[place].record) != field.target) {
      throw Error(Blame::input, fieldPath(path, field.key),
                  journey::messages::notAnId(shownJson(at ? *at : json())));
    }
    clipped.joined[std::string(field.key)] = place;
  }
}

}  // namespace

std::string clipToJson(const Clip& clip) {
  ordered_json document{{"format", kClipFormat}};
  for (const ClippedRecord& clipped : clip.records) {
    document["records"].push_back(clippedToJson(clipped, clip.images.get()));
  }
  if (!clip.stages.empty()) document["stages"] = clip.stages;
  for (const ClippedRecord& clipped : clip.joins) {
    document["joins"].push_back(clippedToJson(clipped, clip.images.get()));
  }
  for (const journey::Record& record : clip.named) {
    document["named"].push_back(clippedToJson(ClippedRecord{record}, clip.images.get()));
  }
  return document.dump();
}

Clip clipFromJson(std::string_view text, const TakeImage& take) {
  const json document = parseJson(text);
  requireObject(document, "");
  if (textAt(document, "format") != kClipFormat) {
    throw Error(
        Blame::input, "format",
        journey::messages::otherFormat(kClipFormat, "“" + textAt(document, "format") + "”"));
  }
  Clip clip;
  const auto images = std::make_shared<journey::Images>();
  const Pictures pictures{*images, take};
  clip.images = images;
  const json& records = listAt(document, "records", "");
  for (std::size_t i = 0; i < records.size(); ++i) {
    clip.records.push_back(
        clippedFromJson(records[i], pathTo("records", i), pictures,
                        [](Kind kind) { return journey::describe(kind).can.copy; }));
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    readJoined(clip.records[i], records[i], pathTo("records", i), clip.records);
  }
  for (const json& name : listAt(document, "stages", "")) {
    clip.stages.push_back(name.is_string() ? name.get<std::string>() : std::string());
  }
  const json& joins = listAt(document, "joins", "");
  for (std::size_t i = 0; i < joins.size(); ++i) {
    const std::string where = pathTo("joins", i);
    clip.joins.push_back(clippedFromJson(joins[i], where, pictures, journey::isJoin));
    readJoined(clip.joins.back(), joins[i], where, clip.records);
  }
  const json& named = listAt(document, "named", "");
  for (std::size_t i = 0; i < named.size(); ++i) {
    clip.named.push_back(
        clippedFromJson(named[i], pathTo("named", i), pictures, journey::isNamedByClips).record);
  }
  return clip;
}

}  // namespace throughline::exchange
