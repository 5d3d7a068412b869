#include "emotions/side_by_side.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace throughline::drawing {

namespace {

// Goes through the faces and moves each away from those before it. `to` is +1 to the right.
void spread(const std::vector<StandingFace*>& faces, int to, qreal left, qreal right) {
  std::map<std::size_t, qreal> last;  // middle of the face before on the same curve
  std::vector<const StandingFace*> placed;
  for (StandingFace* face : faces) {
    QRectF& rect = face->rect;
    if (const auto before = last.find(face->curve); before != last.end()) {
      const qreal x = rect.center().x();
      rect.moveCenter(
          {to > 0 ? std::max(x, before->second) : std::min(x, before->second), rect.center().y()});
    }
    for (bool moved = true; moved;) {
      moved = false;
      for (const StandingFace* other : placed) {
        if (!rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(other->rect)) continue;
        if (to > 0) {
          rect.moveLeft(other->rect.right());
        } else {
          rect.moveRight(other->rect.left());
        }
        moved = true;
      }
    }
    rect.moveLeft(std::clamp(rect.left(), left, std::max(left, right - rect.width())));
    last[face->curve] = rect.center().x();
    placed.push_back(face);
  }
}

}  // namespace

void putSideBySide(std::vector<StandingFace*>& faces, qreal left, qreal right) {
  std::ranges::stable_sort(faces, {},
                           [](const StandingFace* face) { return face->rect.center().x(); });
  spread(faces, 1, left, right);
  std::ranges::reverse(faces);
  spread(faces, -1, left, right);
}

}  // namespace throughline::drawing
