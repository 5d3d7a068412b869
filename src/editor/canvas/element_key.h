#pragma once

#include <cstddef>
#include <functional>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// What stays the same about an element from one layout to the next.
struct ElementKey {
  drawing::ElementKind kind = drawing::ElementKind::touchpoint;
  drawing::Target target;
  drawing::LaneId lane = drawing::LaneId::touchpoints;
  drawing::InvitationTopic topic = drawing::InvitationTopic::content;
  std::string_view field = {};
  auto operator<=>(const ElementKey&) const = default;
};

[[nodiscard]] inline ElementKey keyOf(const drawing::Element& element) {
  return {element.kind, element.target, element.lane, element.topic, element.field};
}

struct ElementKeyHash {
  std::size_t operator()(const ElementKey& key) const noexcept {
    // What asks is an invitation: its kind and lane tell it apart well enough.
    const auto small = static_cast<std::int64_t>(key.kind) * 1024 +
                       static_cast<std::int64_t>(key.lane) * 32 +
                       static_cast<std::int64_t>(key.target.kind);
    return std::hash<std::int64_t>{}(key.target.id * 16384 + small) ^
           std::hash<std::string_view>{}(key.field);
  }
};

}  // namespace throughline::editor
