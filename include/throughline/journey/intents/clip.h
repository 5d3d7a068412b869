#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// Copy and paste, of every kind that can be copied. A clip stands outside any
// map: what its records refer to goes by its place in the clip, or else by name, so that
// it can be pasted into another one. The clipboard carries it as JSON (exchange/clip_json.h).

namespace throughline::journey {

/// A record with all that its fields hold and all that it holds itself.
struct ClippedRecord {
  Record record;  ///< without id, holder, rank and references
  /// What its references are called, by the key of the field; a list has several.
  std::map<std::string, std::vector<std::string>> names = {};
  /// The records of the clip that it names, by the key of the field: places in Clip::records.
  std::map<std::string, std::size_t> joined = {};
  std::vector<ClippedRecord> held = {};  ///< a campaign's readings
  bool operator==(const ClippedRecord&) const = default;
};

struct Clip {
  std::vector<ClippedRecord> records;
  std::vector<ClippedRecord> joins = {};  ///< links between them
  /// The departments, personas and periods that they name, for a map that lacks them.
  std::vector<Record> named = {};
  /// What the stage of each of the records is called; empty where it stands in none. Or nothing
  /// at all: where they stood is not known.
  std::vector<std::string> stages = {};
  /// Has the images that any of them name.
  std::shared_ptr<const Images> images = {};
  /// The same records, wherever they stood; equal ones name the same images.
  bool operator==(const Clip& other) const {
    return records == other.records && joins == other.joins && named == other.named;
  }
};

/// True for kinds that a clip takes along where its records name them: those that
/// belong to the map alone and go by a name of their own.
[[nodiscard]] bool isNamedByClips(Kind kind);

/// Those of the records that can be copied, in the order of the map, and what joins them.
[[nodiscard]] Clip clip(const Journey& journey, const std::vector<RecordKey>& records);

struct Pasted {
  std::vector<RecordKey> records;  ///< as many as the clip has, in its order
  /// What they held but this map cannot take: readings of periods that it lacks
  /// and that overlap its own.
  std::size_t readingsLeftOut = 0;
  std::size_t entriesLeftOut = 0;  ///< of lanes, in stages that this map lacks
  std::size_t astray = 0;          ///< stand in the first stage for want of one of the name

  [[nodiscard]] bool isWhole() const { return readingsLeftOut == 0 && entriesLeftOut == 0; }
};

/// True where any of them stands in a stage; the others may be pasted into none.
[[nodiscard]] bool needsStage(const Clip& clip);

/// Makes them records of the stage, before `before` among those of its kind; the
/// others at the end; without a stage, each of the one that is called as where it stood, or else
/// of the first; what joined them joins the new ones. What belongs to the map alone gets a
/// name with a number where its own is taken. Departments, personas and
/// periods are found by name, or made.
/// A reference to anything else is kept where one record has that name. Throws
/// Error where a record needs one that is not there.
Pasted paste(Edit& edit, const Clip& clip, Id<Stage> stage, RecordKey before = {});

}  // namespace throughline::journey
