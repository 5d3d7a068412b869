#include "lanes/cell.h"

#include <algorithm>

namespace throughline::drawing {

void CellBuilder::put(ElementKind kind, Target target, const SharedPicture& picture, qreal y,
                      qreal left) {
  Element& element = m_cell.elements.emplace_back();
  element.kind = kind;
  element.target = target;
  element.stage = m_stage;
  element.lane = m_lane;
  element.picture = m_pictures.shown(kind, target, m_stage, picture);
  element.rect = {{kInset + left, y}, element.picture->size};
  m_bottom = std::max(m_bottom, element.rect.bottom());
}

void CellBuilder::leave(ElementKind kind, Target target) {
  static const SharedPicture nothing = std::make_shared<Picture>();
  const qreal bottom = m_bottom;
  put(kind, target, nothing, 0);
  m_bottom = bottom;
}

void CellBuilder::stack(ElementKind kind, Target target, const SharedPicture& picture, qreal gap) {
  put(kind, target, picture, m_bottom == 0 ? measure::kLanePadding : m_bottom + gap);
}

void CellBuilder::invite(const journey::Message& text, qreal y, const Slot& slot) {
  const SharedPicture& picture =
      m_pictures.invitation(m_stage, m_lane, slot.topic, text, slot.width.value_or(width()));
  put(ElementKind::invitation, stageTarget(), picture, y, slot.left);
  m_cell.elements.back().topic = slot.topic;
}

void CellBuilder::offer(const journey::Message& text, InvitationTopic topic, qreal gap) {
  put(ElementKind::invitation, stageTarget(), m_pictures.offer(m_stage, topic, text),
      m_bottom + gap);
  m_cell.elements.back().topic = topic;
}

}  // namespace throughline::drawing
