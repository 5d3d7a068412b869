#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "throughline/exchange/data_uri.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/names.h"
#include "throughline/journey/rules.h"

namespace throughline::exchange {

/// Makes a map from a parsed document. Kind after kind is read, wherever its records stand: what
/// a record refers to has been read before it, whatever the order in the text.
class JourneyReader {
 public:
  JourneyReader(const JsonOptions& options, journey::IdSource& ids)
      : m_options(options), m_ids(ids) {}

  /// Lets the document go as soon as all of it has been read.
  [[nodiscard]] ImportedMap read(nlohmann::json document);

 private:
  /// A record that was read, where its object stands in the document.
  struct Holder {
    std::int64_t id = 0;
    const nlohmann::json* object = nullptr;
    std::string where;
  };

  void readTop(const nlohmann::json& document);
  void readKind(journey::Kind kind);
  void readList(const nlohmann::json& list, const std::string& where, std::int64_t holder,
                journey::Kind kind, const journey::Place& place);
  [[nodiscard]] Pictures pictures() const { return {m_journey.images(), m_options.takeImage}; }
  void readId(journey::Record& record, const nlohmann::json& object, const std::string& where);
  /// What a passage's reading means that does not say which stage it was measured to.
  void measureToNext(journey::Record& record) const;
  /// Of a review; a map that is kept has none of its own.
  void readKeptMap(journey::Record& review, const nlohmann::json& object, const std::string& where);
  void keep(const journey::Record& record, const std::string& where);
  void note(const std::string& where, journey::Kind kind);

  /// The place in each list becomes the rank among those of one holder.
  void rank();
  void checkRules() const;

  JsonOptions m_options;
  bool m_isKept = false;  ///< the map is one that a review keeps
  journey::IdSource& m_ids;
  Names m_names;
  std::unordered_set<std::int64_t> m_brought;  ///< ids that the document names itself
  journey::Journey m_journey;                  ///< what was read, at first without ranks
  /// In the order of each list.
  std::map<std::pair<journey::Kind, std::int64_t>, std::vector<std::int64_t>> m_held;
  std::vector<journey::Id<journey::Stage>> m_stages;
  std::map<journey::Kind, std::vector<Holder>> m_objects;  ///< of kinds that others are held by
  std::map<std::pair<journey::Kind, std::int64_t>, std::string> m_paths;
  std::vector<journey::Error> m_notes;
  std::size_t m_moreNotes = 0;
};

}  // namespace throughline::exchange
