#pragma once

#include <QWidget>

#include "throughline/drawing/marks.h"
#include "throughline/drawing/paint_cache.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// A picture in the units of slides, painted at the scale of the screen.
class SlideView : public QWidget {
  Q_OBJECT

 public:
  explicit SlideView(QWidget* parent);

  /// The part of the picture from `top` on; null: nothing.
  void show(drawing::SharedPicture picture, const drawing::Theme& theme, qreal scale,
            qreal top = 0);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  drawing::SharedPicture m_picture;
  const drawing::Theme* m_theme = nullptr;
  drawing::PaintCache m_cache;
  qreal m_scale = 1;
  qreal m_top = 0;
};

}  // namespace throughline::editor
