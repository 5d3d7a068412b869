#include "layout_builder.h"

// What lanes are called, in the map's own words where it has some.

namespace throughline::drawing {

QString LayoutBuilder::customer() const {
  const QString name = m_persona ? shownText(m_persona->name) : QString();
  return name.isEmpty() ? QStringLiteral("the customer") : name;
}

QString LayoutBuilder::name(LaneKind kind) const {
  switch (kind) {
    case LaneKind::job:
      return QStringLiteral("Job to be done");
    case LaneKind::flow:
      return QStringLiteral("Flow");
    case LaneKind::touchpoints:
      return QStringLiteral("Touchpoints");
    case LaneKind::emotion:
      return QStringLiteral("Emotion");
    case LaneKind::questions:
      return QStringLiteral("Questions");
    case LaneKind::metrics:
      return QStringLiteral("Metrics");
    case LaneKind::evidence:
      return QStringLiteral("Evidence");
    case LaneKind::experiments:
      return QStringLiteral("Experiments");
    case LaneKind::campaigns:
      return QStringLiteral("Campaigns");
  }
  return {};
}

QString LayoutBuilder::subtitle(LaneKind kind) const {
  switch (kind) {
    case LaneKind::job:
      return QStringLiteral("what the customer hires this stage for");
    case LaneKind::flow:
      return m_numbers.before ? QStringLiteral("to the next stage; arrows since %1")
                                    .arg(shownText(m_numbers.before->name))
                              : QStringLiteral("conversion and cycle time to the next stage");
    case LaneKind::touchpoints:
      return QStringLiteral("every interaction has an owner");
    case LaneKind::emotion:
      return m_persona ? QStringLiteral("%1 · highs and lows, in their words")
                             .arg(shownText(m_persona->name))
                       : QStringLiteral("highs and lows, in their words");
    case LaneKind::questions:
      return QStringLiteral("worries and objections");
    case LaneKind::metrics:
      return m_period ? QStringLiteral("volume · health, %1").arg(shownText(m_period->name))
                      : QStringLiteral("volume · health");
    case LaneKind::evidence:
      return QStringLiteral("who we asked");
    case LaneKind::experiments:
      return QStringLiteral("tied to the stage’s job");
    case LaneKind::campaigns:
      return QStringLiteral("what reaches people here");
  }
  return {};
}

}  // namespace throughline::drawing
