#pragma once

#include <QWidget>

#include "people/face_painting.h"
#include "people/people_verbs.h"
#include "throughline/drawing/marks.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// A person's portrait.
class PortraitView : public QWidget {
  Q_OBJECT

 public:
  explicit PortraitView(QWidget* parent);
  void show(const Portrait& portrait, const drawing::Theme& theme);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Portrait m_portrait;
  drawing::PaintCache m_cache;
  const drawing::Theme* m_theme;
};

/// A person's curve in small.
class FeelingsView : public QWidget {
  Q_OBJECT

 public:
  explicit FeelingsView(QWidget* parent);
  /// Null: what to do is said instead.
  void show(drawing::SharedPicture picture, const drawing::Theme& theme);
  [[nodiscard]] static QSizeF pictureSize() { return {322, 96}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  drawing::SharedPicture m_picture;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
