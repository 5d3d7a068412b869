#include "salvage/sound_copy.h"

#include "throughline/store/document.h"

namespace throughline::editor {

std::optional<SoundCopy> newestSoundCopy(const store::Services& services, std::int64_t mapId) {
  for (const store::SafetyCopy& copy : store::safetyCopies(services, mapId)) {
    try {
      if (!store::verify(copy.path).empty()) continue;
      const auto document = store::Document::open(copy.path, services, store::Purpose::read);
      const auto newest = document->history(1);
      return SoundCopy{copy, document->journey().countAll(),
                       newest.empty() ? 0 : newest.front().seq};
    } catch (const journey::Error&) {
      continue;  // an older one may do
    }
  }
  return std::nullopt;
}

}  // namespace throughline::editor
