#pragma once

#include <QStyledItemDelegate>
#include <functional>

#include "throughline/drawing/theme.h"
#include "throughline/journey/id.h"

namespace throughline::journey {
struct Stage;
}

namespace throughline::editor {

class CoverageModel;

/// Paints the counts with what answers for them: a dot for each owner, a fault where there
/// is none, a dashed edge for what only the customer sees.
class CoverageDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using IsWanted = std::function<bool(const QModelIndex&)>;
  CoverageDelegate(const CoverageModel& model, IsWanted isWanted, QObject* parent);

  void setTheme(const drawing::Theme& theme) { m_theme = &theme; }
  void setWeakest(journey::Id<journey::Stage> stage) { m_weakest = stage; }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  const CoverageModel& m_model;
  IsWanted m_isWanted;
  const drawing::Theme* m_theme = &drawing::Theme::light();
  journey::Id<journey::Stage> m_weakest;
};

}  // namespace throughline::editor
