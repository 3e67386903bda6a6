#include "themes.h"

// #embed is of C23; the compiler that builds this package has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char parallax_dark[] = {
#embed "../../Themes/parallax-dark.yaml"
};
static const unsigned char parallax_light[] = {
#embed "../../Themes/parallax-light.yaml"
};
static const unsigned char high_contrast[] = {
#embed "../../Themes/high-contrast.yaml"
};
static const unsigned char colour_blind[] = {
#embed "../../Themes/colour-blind.yaml"
};
static const unsigned char terminal_16[] = {
#embed "../../Themes/terminal-16.yaml"
};

// The first is the default on a dark ground, the second on a light one.
static const struct theme_file files[] = {
    {"parallax-dark", parallax_dark, sizeof parallax_dark},
    {"parallax-light", parallax_light, sizeof parallax_light},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"colour-blind", colour_blind, sizeof colour_blind},
    {"terminal-16", terminal_16, sizeof terminal_16},
};

size_t theme_file_count(void) { return sizeof files / sizeof *files; }

struct theme_file theme_file_at(size_t index) { return files[index]; }
