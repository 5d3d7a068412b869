#pragma once

#include <QHeaderView>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

class CoverageModel;

/// The stages above a matrix, their names from below to above, each over its colour.
class StageNames : public QHeaderView {
  Q_OBJECT

 public:
  StageNames(const CoverageModel& model, QWidget* parent);

  void setTheme(const drawing::Theme& theme) { m_theme = &theme; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;

 private:
  const CoverageModel& m_model;
  const drawing::Theme* m_theme = &drawing::Theme::light();
};

}  // namespace throughline::editor
