#pragma once

#include <cstdint>
#include <variant>

#include "throughline/journey/kind.h"
#include "throughline/journey/records/contents.h"   // IWYU pragma: export
#include "throughline/journey/records/lanes.h"      // IWYU pragma: export
#include "throughline/journey/records/map.h"        // IWYU pragma: export
#include "throughline/journey/records/reviewing.h"  // IWYU pragma: export
#include "throughline/journey/records/stage.h"      // IWYU pragma: export
#include "throughline/journey/records/trials.h"     // IWYU pragma: export

// Every kind of thing on a map as a plain value, the structs by what they speak of in `records/`,
// and any of them as one. What a field is called in the file and in JSON, and what it may hold,
// stands once in `description.h`'s sources; the numbers' meaning is METRICS.md's.
//
// Each struct has an `id`, most a `rank` among those with the same holder, and
// those that belong to another record begin with its id.

namespace throughline::journey {

/// Any record, in the order of `kAllKinds`.
using Record =
    std::variant<MapSettings, Persona, Department, Period, Stage, Reading, PassageReading,
                 EarlierTarget, Source, Touchpoint, TouchpointReading, Finding, Question, Emotion,
                 Evidence, Experiment, Campaign, CampaignReading, Survey, Link, Review, Stop,
                 Decision, Lane, Cell, SetAside, Comment, Answer>;

static_assert(std::variant_size_v<Record> == kKindCount);

/// One record where it stands, in a Record or as its own struct: what functions on any record
/// take, so that none is copied to be looked at. Valid as long as the record stands there.
class RecordRef {
 public:
  RecordRef(const Record& record)           // NOLINT(google-explicit-constructor)
      : m_kind(kAllKinds[record.index()]),  // the kinds follow the variant's order
        m_record(std::visit([](const auto& r) -> const void* { return &r; }, record)) {}
  template <class T>
  requires requires { T::kKind; }
  RecordRef(const T& record)  // NOLINT(google-explicit-constructor)
      : m_kind(T::kKind), m_record(&record) {}

  [[nodiscard]] Kind kind() const { return m_kind; }
  /// Throws std::bad_variant_access where the record is of another kind.
  template <class T>
  [[nodiscard]] const T& as() const {
    if (m_kind != T::kKind) throw std::bad_variant_access();
    return *static_cast<const T*>(m_record);
  }
  [[nodiscard]] Record copy() const;

 private:
  Kind m_kind;
  const void* m_record;
};

[[nodiscard]] inline Kind kindOf(RecordRef record) { return record.kind(); }
[[nodiscard]] std::int64_t idOf(RecordRef record);
/// An empty record of the kind, with its defaults.
[[nodiscard]] Record blank(Kind kind);

/// Calls `body.template operator()<Struct>()` for the struct of `kind`.
template <class Body>
decltype(auto) withStruct(Kind kind, Body&& body);
/// Calls `body(record)` with the record as its struct.
template <class Body>
decltype(auto) visitRecord(RecordRef record, Body&& body);

}  // namespace throughline::journey

#include "throughline/journey/with_struct.h"  // IWYU pragma: keep
