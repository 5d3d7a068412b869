#pragma once

// The one switch from a kind to its struct; included by records.h.

#include <cstddef>
#include <utility>
#include <variant>

#include "throughline/journey/records.h"

namespace throughline::journey {

namespace detail {

template <std::size_t Index, class Body>
decltype(auto) withStructFrom(std::size_t index, Body&& body) {
  if constexpr (Index + 1 < kKindCount) {
    if (index != Index) return withStructFrom<Index + 1>(index, std::forward<Body>(body));
  }
  return body.template operator()<std::variant_alternative_t<Index, Record>>();
}

}  // namespace detail

template <class Body>
decltype(auto) withStruct(Kind kind, Body&& body) {
  return detail::withStructFrom<0>(static_cast<std::size_t>(kind), std::forward<Body>(body));
}

template <class Body>
decltype(auto) visitRecord(RecordRef record, Body&& body) {
  return withStruct(record.kind(), [&]<class T>() -> decltype(auto) {
    return std::forward<Body>(body)(record.as<T>());
  });
}

/// Calls `body.template operator()<Struct>()` for every kind, in order.
template <class Body>
void forEachStruct(Body&& body) {
  for (const Kind kind : kAllKinds) withStruct(kind, body);
}

}  // namespace throughline::journey
