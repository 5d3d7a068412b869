#pragma once

#include "throughline/journey/id.h"
#include "throughline/journey/kind.h"

namespace throughline::journey {

/// Which record is meant, where its kind is only known at run time. An id of 0
/// means none.
struct RecordKey {
  Kind kind = Kind::map;
  std::int64_t id = 0;

  constexpr RecordKey() = default;
  constexpr RecordKey(Kind of, std::int64_t number) : kind(of), id(number) {}
  template <class T>
  constexpr RecordKey(Id<T> of) : kind(T::kKind), id(of.value) {}  // NOLINT: the same, less typed
  auto operator<=>(const RecordKey&) const = default;
};

}  // namespace throughline::journey
